package software.amazon.awscdk.services.sagemaker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.CfnTag;
import software.constructs.Construct;

/** The methods and types of the real one, as far as they are used. */
public class CfnPipeline extends Construct {
  /** What was built last. */
  public static Map<String, Object> built = Map.of();

  CfnPipeline(Construct scope, String id) {
    super(scope, id);
  }

  public static final class Builder {
    private final Map<String, Object> values = new LinkedHashMap<>();

    public static Builder create(Construct scope, String id) {
      return new Builder();
    }

    public Builder pipelineName(String value) {
      values.put("PipelineName", value);
      return this;
    }

    public Builder pipelineDisplayName(String value) {
      values.put("PipelineDisplayName", value);
      return this;
    }

    public Builder pipelineDescription(String value) {
      values.put("PipelineDescription", value);
      return this;
    }

    public Builder roleArn(String value) {
      values.put("RoleArn", value);
      return this;
    }

    public Builder parallelismConfiguration(Object value) {
      values.put("ParallelismConfiguration", value);
      return this;
    }

    public Builder pipelineDefinition(Object value) {
      values.put("PipelineDefinition", value);
      return this;
    }

    public Builder tags(List<? extends CfnTag> value) {
      Map<String, String> tags = new LinkedHashMap<>();
      value.forEach(tag -> tags.put(tag.getKey(), tag.getValue()));
      values.put("Tags", tags);
      return this;
    }

    public CfnPipeline build() {
      built = values;
      return new CfnPipeline(null, "");
    }
  }
}
