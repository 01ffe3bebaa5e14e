package dev.penstock.rule;

import dev.penstock.definition.StepDefinition;
import java.util.regex.Pattern;

/** PSK205: what a Lambda or callback step calls is named in full. */
final class CallTargets implements Rule {
  private static final Pattern FUNCTION =
      Pattern.compile(
          "arn:aws[a-z-]*:lambda:[a-z0-9-]+:\\d{12}:function:[a-zA-Z0-9_-]{1,140}"
              + "(:(\\$LATEST|[a-zA-Z0-9_-]{1,128}))?");
  private static final Pattern QUEUE = Pattern.compile("https?://\\S+");

  @Override
  public void look(StepDefinition step, StepContents contents, Report report) {
    if (step.type().equals("Lambda")) {
      check(
          step,
          "FunctionArn",
          FUNCTION,
          "Write an ARN such as arn:aws:lambda:REGION:ACCOUNT:function:NAME.",
          report);
    } else if (step.type().equals("Callback")) {
      check(
          step,
          "SqsQueueUrl",
          QUEUE,
          "Write a URL such as https://sqs.REGION.amazonaws.com/ACCOUNT/NAME.",
          report);
    }
  }

  private static void check(
      StepDefinition step, String member, Pattern form, String mend, Report report) {
    String text = Nodes.constant(Nodes.at(step.json(), member));
    if (text != null && text.length() <= 2048 && !form.matcher(text).matches()) {
      report.error(
          "PSK205",
          step.name(),
          member,
          Words.shown(text) + " is not of the form that the service takes",
          mend);
    }
  }
}
