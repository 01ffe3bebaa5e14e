package dev.penstock.sagemaker.iam;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/** ARNs of a partition, a region and an account; {@code *} for what is not known of them. */
final class Arns {
  private static final Pattern ROLE = Pattern.compile("arn:([a-z-]+):iam::([0-9]{12}):role/.+");

  private final String partition;
  private final String suffix;
  private final String region;
  private final String account;

  Arns(@Nullable String region, @Nullable String account, @Nullable String role) {
    Matcher ofRole = ROLE.matcher(role == null ? "" : role);
    boolean known = ofRole.matches();
    PartitionMetadata there =
        region != null
            ? PartitionMetadata.of(Region.of(region))
            : PartitionMetadata.of(known ? ofRole.group(1) : "aws");
    this.partition = there.id();
    this.suffix = there.dnsSuffix();
    this.region = region == null ? "*" : region;
    this.account = account != null ? account : known ? ofRole.group(2) : "*";
  }

  boolean knowsAccount() {
    return !account.equals("*");
  }

  /** An ARN in the region and the account. */
  String of(String service, String resource) {
    return arn(service, region, account, resource);
  }

  /** The ARNs of something with a name. The service writes names in ARNs in small letters. */
  List<String> named(String service, String kind, String name, String rest) {
    return Stream.of(name, name.toLowerCase(Locale.ROOT))
        .distinct()
        .map(each -> of(service, kind + "/" + each + rest))
        .toList();
  }

  String bucket(String bucket) {
    return arn("s3", "", "", bucket);
  }

  /** The objects whose keys begin like this. What would be a wildcard stands for itself. */
  String objects(String bucket, String prefix) {
    return bucket(bucket) + "/" + literally(prefix) + "*";
  }

  static String literally(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char c : text.toCharArray()) {
      escaped.append(c == '*' || c == '?' || c == '$' ? "${" + c + "}" : c);
    }
    return escaped.toString();
  }

  /** The repository of an image in ECR; null for an image from elsewhere. */
  @Nullable String repository(String image) {
    Matcher parts = Urls.IMAGE.matcher(image);
    return parts.matches()
        ? arn("ecr", parts.group(2), parts.group(1), "repository/" + parts.group(3))
        : null;
  }

  /** The queue of a URL of SQS; null when it is none. */
  @Nullable String queue(String url) {
    Matcher parts = Urls.QUEUE.matcher(url);
    return parts.matches() ? arn("sqs", parts.group(1), parts.group(2), parts.group(3)) : null;
  }

  /** The role of an ARN, or of a name in the account. */
  String role(String role) {
    return role.startsWith("arn:") ? role : arn("iam", "", account, "role/" + role);
  }

  /** The principal of a service, such as {@code sagemaker.amazonaws.com}. */
  String principal(String service) {
    // EC2 and EMR have the suffix of the partition, all others have the same everywhere.
    return service.equals("ec2") || service.equals("elasticmapreduce")
        ? service + "." + suffix
        : service + ".amazonaws.com";
  }

  private String arn(String service, String there, String owner, String resource) {
    return "arn:" + partition + ":" + service + ":" + there + ":" + owner + ":" + resource;
  }

  /** What URLs look like. */
  private static final class Urls {
    static final Pattern IMAGE =
        Pattern.compile(
            "([0-9]{12})\\.dkr\\.ecr(?:-fips)?\\.([a-z0-9-]+)\\.[a-z.]+/([A-Za-z0-9._/-]+)"
                + "(?:[:@].*)?");
    static final Pattern QUEUE =
        Pattern.compile(
            "https://sqs\\.([a-z0-9-]+)\\.[a-z.]+/([0-9]{12})/([A-Za-z0-9_-]+(?:\\.fifo)?)");

    private Urls() {}
  }
}
