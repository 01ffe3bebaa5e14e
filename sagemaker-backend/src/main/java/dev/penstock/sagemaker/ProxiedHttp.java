package dev.penstock.sagemaker;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.utils.AttributeMap;

/**
 * Sends requests, through a proxy where the surroundings say one: the system properties of Java, or
 * {@code HTTP_PROXY}, {@code HTTPS_PROXY} and {@code NO_PROXY}. A client of the SDK looks at one
 * scheme alone, and does not know from the start of which scheme its requests are.
 */
final class ProxiedHttp implements SdkHttpClient {
  private static final String HTTP = "http";
  private static final String HTTPS = "https";

  /** No proxy leads back to this machine. */
  private static final Set<String> THIS_MACHINE =
      Set.of("localhost", "127\\..*", "\\[?::1\\]?", "\\[?0:0:0:0:0:0:0:1\\]?");

  private final SdkHttpClient http;
  private final SdkHttpClient https;

  private ProxiedHttp(SdkHttpClient http, SdkHttpClient https) {
    this.http = http;
    this.https = https;
  }

  /**
   * Makes clients, each for a client of a service, which closes it.
   *
   * @param connect how long a connection may take
   * @param answer how long an answer may let wait
   */
  record Builder(Duration connect, Duration answer) implements SdkHttpClient.Builder<Builder> {
    @Override
    public SdkHttpClient buildWithDefaults(AttributeMap defaults) {
      return new ProxiedHttp(client(HTTP, defaults), client(HTTPS, defaults));
    }

    private SdkHttpClient client(String scheme, AttributeMap defaults) {
      return UrlConnectionHttpClient.builder()
          .connectionTimeout(connect)
          .socketTimeout(answer)
          .proxyConfiguration(
              ProxyConfiguration.builder()
                  .scheme(scheme)
                  .nonProxyHosts(
                      direct(
                          System.getProperty("http.nonProxyHosts"),
                          variable(System.getenv("no_proxy"), System.getenv("NO_PROXY"))))
                  .build())
          .buildWithDefaults(defaults);
    }
  }

  private static @Nullable String variable(@Nullable String small, @Nullable String capital) {
    return small != null ? small : capital;
  }

  /**
   * The hosts that no proxy is asked for.
   *
   * @param property those of Java: {@code localhost|*.internal}, or null
   * @param variable those of the environment, which goes for their subdomains too: {@code
   *     .internal,example.com}, or null; {@code *} is every host
   * @return regular expressions for names in small letters
   */
  static Set<String> direct(@Nullable String property, @Nullable String variable) {
    Set<String> hosts = new TreeSet<>(THIS_MACHINE);
    if (property != null) {
      words(property, "\\|").forEach(each -> hosts.add(pattern(each)));
    } else if (variable != null) {
      for (String each : words(variable, ",")) {
        String host = each.replaceFirst(":\\d+$", "").replaceFirst("^\\*?\\.", "");
        hosts.add(host.equals("*") ? ".*" : "(.*\\.)?" + pattern(host));
      }
    }
    return hosts;
  }

  private static Set<String> words(String text, String separator) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split(separator, -1))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String pattern(String host) {
    return Arrays.stream(host.split("\\*", -1))
        .map(Pattern::quote)
        .collect(Collectors.joining(".*"));
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return (HTTP.equals(request.httpRequest().protocol()) ? http : https).prepareRequest(request);
  }

  @Override
  public String clientName() {
    return http.clientName();
  }

  @Override
  public void close() {
    http.close();
    https.close();
  }
}
