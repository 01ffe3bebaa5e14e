package dev.penstock.sagemaker;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Which account, region and endpoint to talk to. What is not given comes from where every AWS tool
 * takes it: environment variables, system properties, the profile, the machine.
 *
 * @param region the region, or null for that of the environment or the profile
 * @param profile the profile in the shared files of AWS, or null for that of the environment
 * @param endpoint the address to send every request to, or null for that of the region
 */
public record AwsSettings(
    @Nullable String region, @Nullable String profile, @Nullable URI endpoint) {
  /** Everything from the environment. */
  public static final AwsSettings OF_ENVIRONMENT = new AwsSettings(null, null, null);

  /**
   * Checks the endpoint.
   *
   * @param region the region, or null
   * @param profile the profile, or null
   * @param endpoint the address, or null
   * @throws IllegalArgumentException when the address is none of HTTP
   */
  public AwsSettings {
    if (endpoint != null
        && (endpoint.getHost() == null
            || !("http".equals(endpoint.getScheme()) || "https".equals(endpoint.getScheme())))) {
      throw new IllegalArgumentException(
          "An endpoint is an address such as https://host or http://localhost:4566, and not "
              + endpoint
              + ".");
    }
  }

  /** Where requests go, for messages: without what may be secret in an address. */
  String place() {
    if (endpoint != null) {
      int port = endpoint.getPort();
      return endpoint.getScheme() + "://" + endpoint.getHost() + (port < 0 ? "" : ":" + port);
    }
    return "SageMaker" + (region == null ? "" : " in " + region);
  }
}
