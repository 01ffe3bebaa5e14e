package dev.penstock.rule;

import dev.penstock.definition.StepDefinition;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** PSK318: the ARNs and images of a pipeline are of one account. */
final class Accounts implements Rule {
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

  private static @Nullable String account(String text) {
    if (!text.startsWith("arn:")) {
      return Images.account(text);
    }
    int start = 0;
    for (int colon = 0; colon < 4; colon++) {
      start = text.indexOf(':', start) + 1;
      if (start == 0) {
        return null;
      }
    }
    int end = text.indexOf(':', start);
    String account = end == start + 12 ? text.substring(start, end) : "";
    return !account.isEmpty() && account.chars().allMatch(c -> c >= '0' && c <= '9')
        ? account
        : null;
  }
}
