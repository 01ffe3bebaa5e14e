package dev.penstock.sagemaker.iam;

import java.util.List;

/** Allows the use of keys of KMS. */
final class Keys {
  private static final List<String> USE =
      List.of("kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*");

  private final Arns arns;
  private final Statements statements;

  Keys(Arns arns, Statements statements) {
    this.arns = arns;
    this.statements = statements;
  }

  static boolean isKey(String member) {
    return member.endsWith("KmsKeyId") || member.endsWith("KmsKeyArn");
  }

  /** Allows a key by its id, its ARN or its alias. A grant is for the services alone. */
  void allow(String key) {
    int alias = key.indexOf("alias/");
    boolean byAlias = alias == 0 || key.contains(":alias/");
    String arn = byAlias ? arns.of("kms", "key/*") : arn(key);
    String sid = byAlias ? "KeyOf" + Sids.of(key.substring(alias)) : "Keys";
    statements.allow(sid, USE, List.of(arn));
    statements.allow(sid + "Grant", List.of("kms:CreateGrant"), List.of(arn));
    statements.onlyIf(sid + "Grant", "Bool", "kms:GrantIsForAWSResource", List.of("true"));
    if (byAlias) {
      // A policy knows keys by their ids; an alias is a condition.
      for (String each : List.of(sid, sid + "Grant")) {
        statements.onlyIf(
            each, "ForAnyValue:StringEquals", "kms:ResourceAliases", List.of(key.substring(alias)));
      }
    }
  }

  private String arn(String key) {
    return key.startsWith("arn:") ? key : arns.of("kms", "key/" + key);
  }
}
