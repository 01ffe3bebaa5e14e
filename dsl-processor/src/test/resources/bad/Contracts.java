package bad;

import dev.penstock.annotation.Input;
import dev.penstock.annotation.Name;
import dev.penstock.annotation.Output;
import dev.penstock.annotation.ProcessingContract;
import dev.penstock.annotation.Report;
import dev.penstock.annotation.ReportSchema;
import dev.penstock.value.S3Uri;

public class Contracts {
  @ReportSchema
  public record Metrics(double mse) {}

  public record NoSchema(double mse) {}

  @ProcessingContract
  public record Components(
      @Input("/in/a") @Output("/in/a") S3Uri both, // ERROR both is both @Input and @Output; declare two components
      S3Uri neither, // ERROR neither is neither input nor output; write @Input("/opt/ml/processing/input/neither") or @Output("/opt/ml/processing/neither")
      @Input("/in/text") String text, // ERROR the input text is a String; declare S3Uri text, or a report's schema with @Report("text.json")
      @Input("/in/report") @Report("a.json") S3Uri reported, // ERROR @Report stands on S3Uri, which is not a report's schema; declare a record with @ReportSchema as the type of reported
      @Input("relative") S3Uri relative, // ERROR "relative" is not an absolute path in the container; write one, for example "/opt/ml/processing/relative"
      @Input("/") S3Uri root, // ERROR "/" is not an absolute path in the container; write one, for example "/opt/ml/processing/root"
      @Input("/in/text/") S3Uri again, // ERROR "/in/text/" is the path of text already; give again another one
      @Output("/out/1") String out, // ERROR the output out is a String; declare S3Uri out, or a report's schema with @Report("out.json")
      @Output("/out/2") Metrics metrics, // ERROR the output metrics is a report; say which file of the output it is, for example @Report("metrics.json")
      @Output("/out/3") @Report("a.json") NoSchema noSchema, // ERROR @Report stands on NoSchema, which is not a report's schema; declare a record with @ReportSchema as the type of noSchema
      @Output("/out/4") @Report("a.json") S3Uri location, // ERROR @Report stands on S3Uri, which is not a report's schema; declare a record with @ReportSchema as the type of location
      @Output("/out/5") @Report("/a.json") Metrics absolute, // ERROR "/a.json" is not a file in the output; write its path relative to the output, for example @Report("absolute.json")
      @Output("/out/6") @Report("a.json") @Name("a.b") Metrics dotted) {} // ERROR "a.b" names the report, whose name can hold letters, digits, hyphens and underscores alone; write @Report(value = "a.json", name = "dotted")

  @ProcessingContract
  public record Paths(
      @Input S3Uri noPath, // ERROR noPath has no path in the container; write one, for example "/opt/ml/processing/noPath"
      @Output("") S3Uri empty, // ERROR empty has no path in the container; write one, for example "/opt/ml/processing/empty"
      @Input("/in/../../etc") S3Uri climbing, // ERROR "/in/../../etc" is not an absolute path in the container; write one, for example "/opt/ml/processing/climbing"
      @Output("/out/1") @Report("../a.json") Metrics above, // ERROR "../a.json" is not a file in the output; write its path relative to the output, for example @Report("above.json")
      @Output("/out/2") S3Uri here) {} // ERROR here is a method that comes with every processing step; rename the component, and keep its name on the wire with @Name("here")

  @ProcessingContract
  public record Names(
      @Input("/in/1") S3Uri build, // ERROR build is a method that comes with every processing step; rename the component, and keep its name on the wire with @Name("build")
      @Input("/in/2") S3Uri code, // ERROR code is a method that comes with every processing step; rename the component, and keep its name on the wire with @Name("code")
      @Input("/in/3") S3Uri environment, // ERROR environment is a method that comes with every processing step; rename the component, and keep its name on the wire with @Name("environment")
      @Input("/in/4") S3Uri image, // ERROR image is a method that comes with every processing step; rename the component, and keep its name on the wire with @Name("image")
      @Output("/out/1") S3Uri properties, // ERROR properties is a method that comes with every processing step; rename the component, and keep its name on the wire with @Name("properties")
      @Output("/out/2") S3Uri instances, // ERROR instances is a method that comes with every processing step; rename the component, and keep its name on the wire with @Name("instances")
      @Input("/in/5") S3Uri data,
      @Input("/in/6") @Name("data") S3Uri other, // ERROR data and other are both "data" on the wire; give one of them another @Name
      @Output("/out/3") @Name("data") S3Uri fine,
      @Input("/in/7") S3Uri Data, // ERROR data and Data differ in the case of their first letter alone; rename one, and keep its name on the wire with @Name
      @Input("/in/8") @Name("code") S3Uri script1, // ERROR "code" is the name of the input that a script arrives by; write another name
      @Input("/in/9") @Name(" ") S3Uri blank) {} // ERROR " " cannot be the name of an input or output; write one that is not empty and has no quote in it

  @ProcessingContract
  public record Many( // ERROR Many has 11 outputs, and a processing job at most 10; put some together under one path
      @Output("/1") S3Uri a,
      @Output("/2") S3Uri b,
      @Output("/3") S3Uri c,
      @Output("/4") S3Uri d,
      @Output("/5") S3Uri e,
      @Output("/6") S3Uri f,
      @Output("/7") S3Uri g,
      @Output("/8") S3Uri h,
      @Output("/9") S3Uri i,
      @Output("/10") S3Uri j,
      @Output("/11") S3Uri k) {}
}
