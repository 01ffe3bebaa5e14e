package dev.penstock.sagemaker.iam;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Allows what is read from S3 and written to it: buckets by name, objects by how keys begin. */
final class Locations {
  private static final Pattern LOCATION =
      Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/(.*))?", Pattern.DOTALL);

  /** What holds a location that a job writes to. */
  private static final Set<String> WRITTEN =
      Set.of(
          "S3OutputPath",
          "S3FailurePath",
          "DestinationS3Uri",
          "OutputS3Uri",
          "S3Output",
          "CheckpointConfig",
          "OutputDataConfig",
          "TensorBoardOutputConfig",
          "MonitoringOutputConfig");

  private final Arns arns;
  private final Statements statements;

  Locations(Arns arns, Statements statements) {
    this.arns = arns;
    this.statements = statements;
  }

  static boolean isLocation(String text) {
    return text.startsWith("s3://");
  }

  static boolean isWritten(String member) {
    return WRITTEN.contains(member);
  }

  /** Allows a location; false when it is not known which bucket it is in. */
  boolean allow(KnownText location, boolean written) {
    Matcher parts = LOCATION.matcher(location.text());
    // A bucket whose name goes on is another one.
    if (!parts.matches() || (parts.group(2) == null && !location.whole())) {
      return false;
    }
    allow(parts.group(1), parts.group(2) == null ? "" : parts.group(2), written);
    return true;
  }

  void allow(String bucket, String prefix, boolean written) {
    String id = Sids.of(bucket);
    String bucketArn = arns.bucket(bucket);
    String objects = arns.objects(bucket, prefix);
    statements.allow("S3Locate", List.of("s3:GetBucketLocation"), List.of(bucketArn));
    statements.allow("S3Read", List.of("s3:GetObject"), List.of(objects));
    statements.allow("S3List" + id, List.of("s3:ListBucket"), List.of(bucketArn));
    statements.onlyIf(
        "S3List" + id, "StringLike", "s3:prefix", List.of(Arns.literally(prefix) + "*"));
    if (written) {
      statements.allow(
          "S3Write", List.of("s3:PutObject", "s3:AbortMultipartUpload"), List.of(objects));
    }
  }
}
