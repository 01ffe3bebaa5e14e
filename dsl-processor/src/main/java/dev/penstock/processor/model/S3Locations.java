package dev.penstock.processor.model;

import java.util.regex.Pattern;

/**
 * Which texts are locations in S3, and so have a type of their own. The service model does not say;
 * it shows in one of three ways:
 *
 * <ol>
 *   <li>the shape's pattern begins with the scheme: {@code s3://}, {@code (https|s3)://} or {@code
 *       (s3|https)://};
 *   <li>the shape's name ends in {@code S3Uri};
 *   <li>the member's name ends in {@code S3Uri}, {@code S3Path}, {@code S3OutputPath} or {@code
 *       S3OutputLocation}.
 * </ol>
 *
 * <p>A text with known values is never one.
 */
final class S3Locations {
  private static final Pattern SCHEME =
      Pattern.compile("\\^?(s3|\\((https\\|s3|s3\\|https)\\))://");
  private static final Pattern MEMBER =
      Pattern.compile(".*[sS]3(Uri|Path|OutputPath|OutputLocation)");

  private S3Locations() {}

  static boolean contains(String member, String shape, ShapeFact fact) {
    return !fact.isEnum()
        && ((fact.pattern() != null && SCHEME.matcher(fact.pattern()).lookingAt())
            || shape.endsWith("S3Uri")
            || MEMBER.matcher(member).matches());
  }
}
