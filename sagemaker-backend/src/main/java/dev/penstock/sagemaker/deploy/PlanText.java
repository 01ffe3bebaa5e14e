package dev.penstock.sagemaker.deploy;

import dev.penstock.Asset;
import dev.penstock.diff.DefinitionDiff;
import dev.penstock.diff.Printable;
import org.jspecify.annotations.Nullable;

/** A plan as people read it. */
final class PlanText {
  private PlanText() {}

  static String of(DeploymentPlan plan) {
    StringBuilder text = new StringBuilder();
    String version = plan.version() == null ? "" : ", version " + plan.version();
    if (plan.isEmpty()) {
      line(text, plan.release().name() + version + ": nothing would change.");
    } else if (plan.creates()) {
      int steps = plan.release().definition().allSteps().size();
      int parameters = plan.release().definition().parameters().size();
      line(
          text,
          plan.release().name()
              + ": new, with "
              + count(steps, "step")
              + " and "
              + count(parameters, "parameter")
              + ".");
    } else {
      line(text, plan.release().name() + version + ": would change.");
    }
    if (!plan.settings().isEmpty()) {
      line(text, "Settings");
      plan.settings().forEach(each -> line(text, "  " + change(each)));
    }
    DefinitionDiff diff = plan.definition();
    if (diff != null && !diff.isEmpty()) {
      text.append(diff);
    }
    if (!plan.missing().isEmpty()) {
      line(text, "Files");
      for (Asset asset : plan.missing()) {
        line(text, "  + " + Printable.of(asset.s3Uri()));
      }
    }
    if (!plan.changedFunctions().isEmpty()) {
      line(text, "Functions");
      plan.changedFunctions().forEach(each -> function(text, each));
    }
    plan.notes().forEach(note -> line(text, note));
    return text.toString();
  }

  private static void function(StringBuilder text, FunctionChange change) {
    String name = Printable.of(change.name());
    if (change.creates()) {
      line(text, "  + " + name);
      return;
    }
    line(text, "  ~ " + name + (change.code() ? ": other code" : ""));
    change.settings().forEach(each -> line(text, "      " + change(each)));
  }

  private static String change(SettingChange change) {
    String before = quoted(change.before());
    String after = quoted(change.after());
    String name = Printable.of(change.name());
    if (before == null) {
      return "+ " + name + ": " + after;
    }
    return after == null
        ? "- " + name + ": " + before
        : "~ " + name + ": " + before + " → " + after;
  }

  private static @Nullable String quoted(@Nullable String text) {
    return text == null ? null : "\"" + Printable.of(text) + "\"";
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }
}
