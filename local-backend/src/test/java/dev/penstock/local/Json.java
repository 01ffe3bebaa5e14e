package dev.penstock.local;

import dev.penstock.definition.DefinitionFile;
import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.PipelineDefinition;
import java.util.List;

/** Definitions for tests, in JSON with single quotes. */
final class Json {
  private Json() {}

  static PipelineDefinition pipeline(String parameters, String... steps) {
    return DefinitionFile.parse(
            "test",
            "{\"Version\":\"2020-12-01\",\"Parameters\":["
                + quoted(parameters)
                + "],\"Steps\":["
                + quoted(String.join(",", steps))
                + "]}")
        .definition();
  }

  static ObjectNode object(String json) {
    return (ObjectNode) Node.parse("test", quoted(json));
  }

  private static String quoted(String json) {
    return json.replace('\'', '"').replace('`', '\'');
  }

  /** A processing step with an output {@code out} and a property file {@code report}. */
  static String processing(String name, String more, String... dependsOn) {
    return "{'Name':'"
        + name
        + "','Type':'Processing','Arguments':{'AppSpecification':{'ImageUri':'image'},"
        + "'ProcessingResources':{'ClusterConfig':{'InstanceCount':1,'InstanceType':'ml.m5.large',"
        + "'VolumeSizeInGB':1}},'RoleArn':'arn:aws:iam::111122223333:role/R',"
        + "'ProcessingOutputConfig':{'Outputs':[{'OutputName':'out','S3Output':{'S3Uri':"
        + "{'Std:Join':{'On':'/','Values':['s3://bucket',{'Get':'Execution.PipelineExecutionId'},'"
        + name
        + "']}},'LocalPath':'/opt/ml/processing/out','S3UploadMode':'EndOfJob'}}]}},"
        + "'PropertyFiles':[{'PropertyFileName':'report','OutputName':'out','FilePath':'r.json'}]"
        + dependsOn(dependsOn)
        + more
        + "}";
  }

  static String lambda(String name, String arguments, String outputs, String... dependsOn) {
    return "{'Name':'"
        + name
        + "','Type':'Lambda','FunctionArn':'arn:aws:lambda:us-east-1:111122223333:function:f',"
        + "'Arguments':{"
        + arguments
        + "},'OutputParameters':["
        + outputs
        + "]"
        + dependsOn(dependsOn)
        + "}";
  }

  static String output(String name, String type) {
    return "{'OutputName':'" + name + "','OutputType':'" + type + "'}";
  }

  static String condition(
      String name, String conditions, String ifSteps, String elseSteps, String... dependsOn) {
    return "{'Name':'"
        + name
        + "','Type':'Condition','Arguments':{'Conditions':["
        + conditions
        + "],'IfSteps':["
        + ifSteps
        + "],'ElseSteps':["
        + elseSteps
        + "]}"
        + dependsOn(dependsOn)
        + "}";
  }

  static String compare(String type, String left, String right) {
    return "{'Type':'" + type + "','LeftValue':" + left + ",'RightValue':" + right + "}";
  }

  static String fail(String name, String message, String... dependsOn) {
    return "{'Name':'"
        + name
        + "','Type':'Fail','Arguments':{'ErrorMessage':"
        + message
        + "}"
        + dependsOn(dependsOn)
        + "}";
  }

  static String callback(String name, String outputs, String... dependsOn) {
    return "{'Name':'"
        + name
        + "','Type':'Callback','SqsQueueUrl':'https://sqs/q','Arguments':{'a':1},"
        + "'OutputParameters':["
        + outputs
        + "]"
        + dependsOn(dependsOn)
        + "}";
  }

  private static String dependsOn(String... names) {
    return names.length == 0
        ? ""
        : ",'DependsOn':" + List.of(names).stream().map(each -> "'" + each + "'").toList();
  }
}
