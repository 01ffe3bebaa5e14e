package dev.penstock.sagemaker.registry;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** Where the reports of a model lie, whatever kinds the service has or will have. */
final class ReportLocations {
  private ReportLocations() {}

  static Map<String, String> of(@Nullable SdkPojo metrics) {
    Map<String, String> locations = new LinkedHashMap<>();
    gather("", metrics, locations);
    return locations;
  }

  private static void gather(String path, @Nullable Object value, Map<String, String> into) {
    if (value instanceof SdkPojo object) {
      for (SdkField<?> field : object.sdkFields()) {
        Object member = field.getValueOrDefault(object);
        if (field.locationName().equals("S3Uri") && member != null) {
          into.put(path, member.toString());
        } else {
          gather(path.isEmpty() ? field.locationName() : path + "." + field.locationName(), member, into);
        }
      }
    }
  }
}
