package dev.penstock.rule;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells secrets by their names and by what they look like. */
final class Secrets {
  /** The end of a name, since {@code SECRET_ARN} and {@code TOKEN_COUNT} are none. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?i)(.*[^a-z0-9])?(password|passwd|passphrase|pwd|secret|secret[_-]?access[_-]?key"
              + "|secret[_-]?key|api[_-]?key|access[_-]?key|private[_-]?key|auth[_-]?token"
              + "|access[_-]?token|token|credentials?)");

  private static final Pattern CAMEL_CASE =
      Pattern.compile(
          "([a-z][A-Za-z0-9]*)?(Password|Secret|SecretKey|ApiKey|AccessKey|PrivateKey|Token)");

  /** The tokens of language models. */
  private static final Pattern NO_SECRET =
      Pattern.compile(
          "(?i)(.*[^a-z0-9])?(pad|eos|bos|unk|sep|cls|mask|stop|start|end|special|image)[_-]?token");

  /** What names where a secret is kept, or turns something on. */
  private static final Pattern NO_VALUE =
      Pattern.compile(
          "(?i)|true|false|none|null|-?[0-9.]+|arn:.*|s3://.*|https?://[^@]*|/.*|\\$\\{?.*|\\{\\{.*");

  private static final List<Pattern> LOOKS =
      List.of(
          Pattern.compile("\\b(AKIA|ASIA)[0-9A-Z]{16}\\b"),
          Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----"),
          Pattern.compile("\\b(ghp|gho|ghs|ghr)_[A-Za-z0-9]{36}|\\bgithub_pat_[A-Za-z0-9_]{40}"),
          Pattern.compile("\\bxox[abprs]-[A-Za-z0-9-]{10}"),
          Pattern.compile("\\bhf_[A-Za-z0-9]{30}"),
          Pattern.compile("\\bsk-[A-Za-z0-9_-]{20}"),
          Pattern.compile("\\bAIza[0-9A-Za-z_-]{35}"),
          Pattern.compile("\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\."),
          Pattern.compile("://[^/\\s:@]+:[^/\\s:@]+@"),
          Pattern.compile("(?i)[;?&](password|pwd|accountkey|sharedaccesskey)=[^;&\\s${]{4}"));

  /** One of these is in every text that a pattern above finds. */
  private static final List<String> MARKS =
      List.of("AKIA", "ASIA", "-----BEGIN", "gh", "xox", "hf_", "sk-", "AIza", "eyJ", "://", "=");

  private static final List<String> ENDS =
      List.of(
          "word",
          "passwd",
          "passphrase",
          "pwd",
          "secret",
          "key",
          "token",
          "credential",
          "credentials");

  private static final int SHORTEST = 12;

  /** No secret is longer, and looking takes time. */
  private static final int LONGEST = 8192;

  private Secrets() {}

  /** Why a text seems to be a secret, or null when it does not. */
  static @Nullable String find(String name, String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    boolean named =
        mayBeSecret(name)
            && (NAME.matcher(name).matches() || CAMEL_CASE.matcher(name).matches())
            && !NO_SECRET.matcher(name).matches();
    if (named && !NO_VALUE.matcher(text).matches()) {
      return "by its name";
    }
    return text.length() >= SHORTEST
            && MARKS.stream().anyMatch(text::contains)
            && LOOKS.stream().anyMatch(look -> look.matcher(text).find())
        ? "by what it looks like"
        : null;
  }

  /** Looking at the end of a name is quick, and most names are of something else. */
  private static boolean mayBeSecret(String name) {
    for (String end : ENDS) {
      if (name.regionMatches(true, name.length() - end.length(), end, 0, end.length())) {
        return true;
      }
    }
    return false;
  }
}
