package dev.penstock.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are locations in S3. */
class S3LocationsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(https|s3)://([^/]+)/?(.*)",
        "^(s3|https)://.*",
        "s3://[a-z0-9][-.a-z0-9]{1,61}.*"
      })
  void byThePatternOfTheShape(String pattern) {
    assertThat(S3Locations.contains("ModelDataUrl", "Url", Facts.of("string", null, null, pattern)))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"OutputS3Uri", "s3Uri", "S3OutputPath", "S3Path", "S3OutputLocation"})
  void byTheNameOfTheMember(String member) {
    assertThat(S3Locations.contains(member, "String", Facts.of("string"))).isTrue();
  }

  @Test
  void byTheNameOfTheShape() {
    assertThat(S3Locations.contains("Where", "DestinationS3Uri", Facts.of("string"))).isTrue();
  }

  @Test
  void notByAWordThatHappensToBeInIt() {
    assertThat(S3Locations.contains("ImageUri", "ImageUri", Facts.of("string"))).isFalse();
    assertThat(S3Locations.contains("LocalPath", "Path", Facts.of("string", null, null, "/.*")))
        .isFalse();
    assertThat(S3Locations.contains("S3Uri", "S3Uri", Facts.ofValues("S3Prefix"))).isFalse();
  }
}
