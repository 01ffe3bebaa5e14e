package bad;

import dev.penstock.annotation.Default;
import dev.penstock.annotation.PipelineParameters;
import dev.penstock.annotation.WireName;
import dev.penstock.value.S3Uri;

public class Defaults {
  public enum Status {
    @WireName("Approved")
    APPROVED,
    Rejected
  }

  @PipelineParameters
  public record Parameters(
      @Default("six") double mseThreshold, // ERROR @Default("six") does not read as a double; write a number, for example @Default("6.0")
      @Default("NaN") double notANumber, // ERROR @Default("NaN") does not read as a double; write a number, for example @Default("6.0")
      @Default("Infinity") Float infinite, // ERROR @Default("Infinity") does not read as a float; write a number, for example @Default("6.0")
      @Default("6.0f") float suffix, // ERROR @Default("6.0f") does not read as a float; write a number, for example @Default("6.0")
      @Default("1e39") float tooBigFloat, // ERROR @Default("1e39") is beyond a float; write a smaller number
      @Default("1e309") double tooBig, // ERROR @Default("1e309") is beyond a double; write a smaller number
      @Default("1.5") int count, // ERROR @Default("1.5") does not read as an int; write a whole number, for example @Default("1")
      @Default("") long rows, // ERROR @Default("") does not read as a long; write a whole number, for example @Default("1")
      @Default("3000000000") int many, // ERROR @Default("3000000000") is beyond an int; write a smaller number, or declare long many
      @Default("9223372036854775808") long most, // ERROR @Default("9223372036854775808") is beyond what a parameter can hold; write a number from -9223372036854775808 to 9223372036854775807
      @Default("True") boolean dryRun, // ERROR @Default("True") does not read as a boolean; write @Default("true") or @Default("false")
      @Default("APPROVED") Status status, // ERROR @Default("APPROVED") is not a value of Status; write one of "Approved", "Rejected"
      @Default("abalone.csv") S3Uri data, // ERROR @Default("abalone.csv") is not a location in S3; write one, for example @Default("s3://my-bucket/my-key")
      @Default("s3://") S3Uri nowhere, // ERROR @Default("s3://") is not a location in S3; write one, for example @Default("s3://my-bucket/my-key")
      @Default("-9223372036854775808") long least,
      @Default("-.5e-3") double fine) {}
}
