package bad;

import dev.penstock.annotation.Default;
import dev.penstock.annotation.Name;
import dev.penstock.annotation.Range;
import dev.penstock.annotation.Required;
import dev.penstock.annotation.WireName;
import java.util.List;

public class Hyperparameters {
  public enum Twins {
    @WireName("x")
    A,
    @WireName("x")
    B
  }

  public enum Empty {}

  @dev.penstock.annotation.Hyperparameters
  public record Net(
      List<String> layers, // ERROR layers cannot be a hyperparameter, being a List<String>; use int, long, double, float, boolean, String, S3Uri or an enum
      @Range("0 to 1") double words, // ERROR @Range("0 to 1") is no interval; write for example @Range("[0, 1]"), @Range("(0,)")
      @Range("(1, 0)") double backwards, // ERROR @Range("(1, 0)") has no number in it; exchange the bounds, or include them
      @Range("[1, 1)") int nothing, // ERROR @Range("[1, 1)") has no number in it; exchange the bounds, or include them
      @Range("(,)") int everything, // ERROR @Range("(,)") has no bounds; write one, or remove it
      @Range("[0, 1]") String text, // ERROR @Range("[0, 1]") stands on text, which is no number; remove it
      @Range("(0, 1]") @Default("0.0") double eta, // ERROR @Default("0.0") is outside of its @Range, which takes more than 0 and at most 1
      @Default("six") int depth, // ERROR @Default("six") does not read as an int; write a whole number, for example @Default("1")
      @Default("9223372036854775808") long most, // ERROR @Default("9223372036854775808") is beyond what a hyperparameter can hold; write a number from -9223372036854775808 to 9223372036854775807
      @Required @Default("1") int rounds, // ERROR rounds is required, so it has no default; remove @Required or @Default
      Twins twins, // ERROR two constants of Twins are "x" on the wire; write another @WireName
      Empty empty, // ERROR Empty has no constants, so empty could have no value; declare String empty
      @Name("") int unnamed, // ERROR "" cannot be the name of a hyperparameter; write 1 to 256 characters in one line
      @Name("depth") int deep, // ERROR depth and deep are both "depth" on the wire; give one of them another @Name
      @Name("Eta") double Eta) {} // ERROR eta and Eta differ in the case of their first letter alone; rename one, and keep its name on the wire with @Name

  @dev.penstock.annotation.Hyperparameters
  public static class AClass {} // ERROR @Hyperparameters stands on AClass, which is neither a record nor an interface; make it a record
}
