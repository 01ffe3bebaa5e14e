package dev.penstock.rule;

import dev.penstock.definition.StepDefinition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PSK318: the ARNs and images of a pipeline are of one account. */
final class Accounts implements Rule {
  private static final Pattern ARN =
      Pattern.compile("arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:(\\d{12}):.*");

  private record Found(String step, String place) {}

  @Override
  public void check(Topology topology, Report report) {
    Map<String, Found> accounts = new LinkedHashMap<>();
    for (StepDefinition step : topology.steps()) {
      if (topology.subject().isSilenced("PSK318", step.name())) {
        continue;
      }
      for (StepContents.Text text : topology.contents(step).owned()) {
        String account = account(text.value());
        if (account != null && !accounts.containsKey(account)) {
          accounts.putIfAbsent(account, new Found(step.name(), Topology.place(text.place())));
        }
      }
    }
    if (accounts.size() < 2) {
      return;
    }
    var all = accounts.entrySet().iterator();
    var first = all.next();
    all.forEachRemaining(
        other ->
            report.warning(
                "PSK318",
                other.getValue().step(),
                other.getValue().place(),
                "the account "
                    + other.getKey()
                    + " is another than "
                    + first.getKey()
                    + ", that of "
                    + first.getValue().place()
                    + " in step \""
                    + first.getValue().step()
                    + "\"",
                "Check that it is meant, and that the role may go there; then silence this with the"
                    + " reason."));
  }

  private static @org.jspecify.annotations.Nullable String account(String text) {
    if (text.length() > 2048) {
      return null;
    }
    if (text.startsWith("arn:")) {
      Matcher arn = ARN.matcher(text);
      return arn.matches() ? arn.group(1) : null;
    }
    return text.contains(".dkr.ecr.") ? Images.account(text) : null;
  }
}
