package dev.penstock.conformance;

import static dev.penstock.conformance.Jobs.BUCKET;
import static dev.penstock.conformance.Jobs.ROLE;
import static dev.penstock.conformance.Jobs.processing;
import static dev.penstock.value.Values.join;
import static dev.penstock.value.Values.literal;

import dev.penstock.Pipeline;
import dev.penstock.model.emr.Application;
import dev.penstock.model.emr.EmrArguments;
import dev.penstock.model.emr.InstanceFleetConfig;
import dev.penstock.model.emr.InstanceFleetType;
import dev.penstock.model.emr.InstanceGroupConfig;
import dev.penstock.model.emr.InstanceRoleType;
import dev.penstock.model.emr.InstanceTypeConfig;
import dev.penstock.model.emr.JobFlowInstancesConfig;
import dev.penstock.model.emr.MarketType;
import dev.penstock.step.CacheConfig;
import dev.penstock.step.EmrStep;
import dev.penstock.step.ExceptionType;
import dev.penstock.step.RetryPolicy;
import dev.penstock.value.ExecutionVariables;
import dev.penstock.value.Parameters;
import java.time.Period;
import java.util.List;

/** Steps of EMR clusters. */
final class EmrTwins {
  private EmrTwins() {}

  static List<Twin> all() {
    return List.of(
        Twin.of("emr_existing_cluster", EmrTwins::existing),
        Twin.of("emr_new_cluster", EmrTwins::fresh));
  }

  static Pipeline existing() {
    var cluster = Parameters.string("ClusterId", "j-ABC");
    var spark =
        EmrStep.named("Spark")
            .displayName("Run Spark")
            .description("desc")
            .cluster(cluster, ROLE)
            .jar("command-runner.jar")
            .args("spark-submit", "s3://b/a.py")
            .args(cluster)
            .mainClass("com.x.Main")
            .property("k", "v")
            .cache(CacheConfig.expiringAfter(Period.ofDays(1)))
            .retry(
                RetryPolicy.on(ExceptionType.SERVICE_FAULT, ExceptionType.THROTTLING)
                    .maxAttempts(5))
            .build();
    var ran = spark.properties();
    return Jobs.pipeline(
        "EmrExisting",
        EmrStep.named("Bare").cluster("j-1").jar("s3://b/a.jar").dependsOn(spark).build(),
        processing("Use")
            .environment("S", ran.status().state())
            .environment("A", ran.config().args().at(0))
            .environment("P", ran.config().properties().key("k"))
            .build());
  }

  static Pipeline fresh() {
    var release = Parameters.string("Release", "emr-6.9.0");
    var groups =
        EmrStep.named("Groups")
            .newCluster(
                EmrArguments.builder()
                    .instances(
                        JobFlowInstancesConfig.builder()
                            .instanceGroups(
                                InstanceGroupConfig.builder()
                                    .instanceRole(InstanceRoleType.MASTER)
                                    .instanceType("m5.xlarge")
                                    .instanceCount(1)
                                    .market(MarketType.ON_DEMAND)
                                    .build())
                            .ec2SubnetId("subnet-1")
                            .build())
                    .applications(Application.builder().name("Spark").build())
                    .releaseLabel(release)
                    .logUri(
                        join(
                            "/",
                            literal("s3:/"),
                            literal(BUCKET),
                            ExecutionVariables.PIPELINE_EXECUTION_ID))
                    .jobFlowRole("EMR_EC2_DefaultRole")
                    .serviceRole("EMR_DefaultRole")
                    .visibleToAllUsers(true)
                    .build())
            .jar("s3://b/a.jar")
            .displayName("dn")
            .description("dd")
            .build();
    var fleets =
        EmrStep.named("Fleets")
            .newCluster(
                EmrArguments.builder()
                    .instances(
                        JobFlowInstancesConfig.builder()
                            .instanceFleets(
                                InstanceFleetConfig.builder()
                                    .instanceFleetType(InstanceFleetType.MASTER)
                                    .targetOnDemandCapacity(1)
                                    .instanceTypeConfigs(
                                        InstanceTypeConfig.builder()
                                            .instanceType("m5.xlarge")
                                            .build())
                                    .build())
                            .build())
                    .releaseLabel("emr-6.9.0")
                    .build())
            .jar("s3://b/a.jar")
            .args()
            .dependsOn(groups)
            .build();
    return Jobs.pipeline("EmrNew", fleets);
  }
}
