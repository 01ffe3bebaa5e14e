package bad;

import dev.penstock.annotation.Name;
import dev.penstock.annotation.ReportSchema;
import dev.penstock.value.S3Uri;
import java.time.Instant;
import java.util.List;
import java.util.Map;

public class Reports {
  public enum Colour {
    RED
  }

  private record Hidden(int a) {}

  public record Generic<T>(T a) {}

  @ReportSchema
  public record Report(
      Instant when, // ERROR a report cannot hold Instant, which when has; use int, long, double, float, boolean, String, records without type parameters, and List<…> and Map<String, …> of these
      List<Colour> colours, // ERROR a report cannot hold Colour, which colours has; use int, long, double, float, boolean, String, records without type parameters, and List<…> and Map<String, …> of these
      Map<Integer, String> byNumber, // ERROR a report cannot hold Map<Integer, String>, which byNumber has; use int, long, double, float, boolean, String, records without type parameters, and List<…> and Map<String, …> of these
      List raw, // ERROR a report cannot hold List, which raw has; use int, long, double, float, boolean, String, records without type parameters, and List<…> and Map<String, …> of these
      List<? extends Number> wild, // ERROR a report cannot hold ? extends java.lang.Number, which wild has; use int, long, double, float, boolean, String, records without type parameters, and List<…> and Map<String, …> of these
      double[] values, // ERROR a report cannot hold double[], which values has; use int, long, double, float, boolean, String, records without type parameters, and List<…> and Map<String, …> of these
      Generic<String> generic, // ERROR a report cannot hold Generic<T>, which generic has; use int, long, double, float, boolean, String, records without type parameters, and List<…> and Map<String, …> of these
      Hidden hidden, // ERROR the record Hidden is private, so generated code could not name it; remove private
      Nested nested,
      String file, // ERROR file is a method that the reference to the report has already; rename the component, and keep its name in the file with @Name("file")
      @Name("fine.too") String uri) {} // ERROR uri is a method that the reference to the report has already; rename the component, and keep its name in the file with @Name("fine.too")

  public record Nested(
      double meanValue,
      @Name("mean_value") double other, // ERROR meanValue and other are both "mean_value" in the file; give one of them another @Name
      double mean_value, // ERROR meanValue and mean_value are both "mean_value" in the file; give one of them another @Name
      @Name("it's") double quoted, // ERROR "it's" cannot be read from a report by its path; write a name that is not empty and has no quote in it
      @Name("") double empty, // ERROR "" cannot be read from a report by its path; write a name that is not empty and has no quote in it
      S3Uri place, // ERROR a report cannot hold S3Uri, which place has; use int, long, double, float, boolean, String, records without type parameters, and List<…> and Map<String, …> of these
      String file,
      String uri) {}
}
