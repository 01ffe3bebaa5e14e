package bad;

import dev.penstock.annotation.*;
import dev.penstock.value.S3Uri;
import java.util.List;

public class TrainingContracts {
  @Hyperparameters
  public record Net(int epochs) {}

  @Hyperparameters
  private record Hidden(int epochs) {} // ERROR Hidden is private, so generated code could not name it; remove private

  @TrainingContract
  public record Components(
      @Channel @Metric S3Uri both, // ERROR both is more than one of channel, metric and hyperparameters; declare a component for each
      S3Uri neither, // ERROR neither is neither channel nor metric nor hyperparameters; write @Channel S3Uri neither, @Metric double neither, or a type with @Hyperparameters
      @Input("/in") S3Uri input1, // ERROR input1 is neither channel nor metric nor hyperparameters; write @Channel S3Uri input1, @Metric double input1, or a type with @Hyperparameters
      @Channel String text, // ERROR the channel text is a String; a channel is a location, so declare S3Uri text
      @Channel(contentType = "a\nb") S3Uri twoLines, // ERROR the content type of twoLines is no MIME type; write one of at most 256 characters, for example "text/csv"
      @Metric("rmse=(.*?);") int rmse, // ERROR the metric rmse is a int; a metric is a number with a fraction, so declare double rmse
      @Metric("rmse=.*?;") double noGroup, // ERROR "rmse=.*?;" has no group; put parentheses around the number, for example "rmse=(.*?);"
      @Metric("rmse=(.*?;") double open, // ERROR "rmse=(.*?;" is no regular expression: Unclosed group; write for example "rmse=(.*?);"
      @Metric("(?P<number>.*)") double python,
      Net hyperparameters,
      Net others, // ERROR hyperparameters and others are both hyperparameters, and a job has one set; put them together in one type
      List<String> list) {} // ERROR list is neither channel nor metric nor hyperparameters; write @Channel S3Uri list, @Metric double list, or a type with @Hyperparameters

  @TrainingContract
  record OfHidden(
      Hidden hyperparameters) {} // ERROR Hidden is private, so generated code could not name it; remove private

  @TrainingContract
  public record Names(
      @Channel S3Uri channel, // ERROR channel is a method that comes with every training step; rename the component, and keep its name on the wire with @Name("channel")
      @Channel S3Uri hyperparameters, // ERROR hyperparameters is a method that comes with every training step; rename the component, and keep its name on the wire with @Name("hyperparameters")
      @Channel S3Uri modelDir, // ERROR modelDir is a method that comes with every training step; rename the component, and keep its name on the wire with @Name("modelDir")
      @Metric double properties, // ERROR properties is a method that comes with every training step; rename the component, and keep its name on the wire with @Name("properties")
      @Channel S3Uri train,
      @Metric double Train, // ERROR train and Train differ in the case of their first letter alone; rename one, and keep its name on the wire with @Name
      @Channel @Name("train") S3Uri again, // ERROR train and again are both "train" on the wire; give one of them another @Name
      @Metric @Name("train") double fine,
      @Metric @Name("it's") double quoted, // ERROR "it's" cannot be the name of a metric; write 1 to 255 characters in one line, with no quote among them
      @Channel @Name("..") S3Uri above, // ERROR ".." cannot be the name of a channel; write 1 to 64 letters, digits, dots, hyphens and underscores
      @Channel S3Uri dollar$) {} // ERROR "dollar$" cannot be the name of a channel; write 1 to 64 letters, digits, dots, hyphens and underscores

  @TrainingContract
  public record Many( // ERROR Many has 21 channels, and a training job at most 20; remove some
      @Channel S3Uri c0,
      @Channel S3Uri c1,
      @Channel S3Uri c2,
      @Channel S3Uri c3,
      @Channel S3Uri c4,
      @Channel S3Uri c5,
      @Channel S3Uri c6,
      @Channel S3Uri c7,
      @Channel S3Uri c8,
      @Channel S3Uri c9,
      @Channel S3Uri c10,
      @Channel S3Uri c11,
      @Channel S3Uri c12,
      @Channel S3Uri c13,
      @Channel S3Uri c14,
      @Channel S3Uri c15,
      @Channel S3Uri c16,
      @Channel S3Uri c17,
      @Channel S3Uri c18,
      @Channel S3Uri c19,
      @Channel S3Uri c20) {}

  @TrainingContract
  public enum NoRecord {} // ERROR @TrainingContract stands on NoRecord, which is neither a record nor an interface; make it a record

  Object steps() {
    return List.of(
        ComponentsStep.named("A"), NamesStep.named("B"), ManyStep.named("C"), OfHiddenStep.named("D"));
  }
}
