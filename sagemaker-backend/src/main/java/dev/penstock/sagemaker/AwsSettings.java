package dev.penstock.sagemaker;

import java.net.URI;
import java.util.regex.Pattern;
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
  private static final Pattern REGION = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** Everything from the environment. */
  public static final AwsSettings OF_ENVIRONMENT = new AwsSettings(null, null, null);

  /**
   * Checks region and endpoint.
   *
   * @param region the region, or null
   * @param profile the profile, or null
   * @param endpoint the address, or null
   * @throws IllegalArgumentException when the region is none, or the address is none of HTTP
   */
  public AwsSettings {
    if (region != null && !REGION.matcher(region).matches()) {
      throw new IllegalArgumentException(
          "A region is a word such as eu-west-1, and not " + Failures.clean(region) + ".");
    }
    if (endpoint != null
        && (endpoint.getHost() == null
            || !("http".equals(endpoint.getScheme()) || "https".equals(endpoint.getScheme())))) {
      throw new IllegalArgumentException(
          "An endpoint is an address such as https://host or http://localhost:4566, and not "
              + Failures.clean(endpoint.toString())
              + ".");
    }
  }

  /**
   * Returns these, and what they do not say from others.
   *
   * @param others where to look for the rest
   * @return both together
   */
  public AwsSettings or(AwsSettings others) {
    return new AwsSettings(
        region != null ? region : others.region,
        profile != null ? profile : others.profile,
        endpoint != null ? endpoint : others.endpoint);
  }

  /**
   * Returns where requests go, for messages: without what may be secret in an address.
   *
   * @param service what the service is called, for example {@code S3}
   * @return for example {@code S3 in eu-west-1}, or the endpoint
   */
  String place(String service) {
    if (endpoint != null) {
      int port = endpoint.getPort();
      return endpoint.getScheme() + "://" + endpoint.getHost() + (port < 0 ? "" : ":" + port);
    }
    return service + (region == null ? "" : " in " + region);
  }
}
