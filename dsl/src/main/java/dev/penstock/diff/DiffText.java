package dev.penstock.diff;

import dev.penstock.definition.Edge;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A difference as people read it. */
final class DiffText {
  private static final int MOST_NAMES = 12;

  private final StringBuilder text = new StringBuilder();

  private DiffText() {}

  static String of(DefinitionDiff diff) {
    if (diff.isEmpty()) {
      return "No differences.\n";
    }
    DiffText text = new DiffText();
    text.section("Pipeline", diff.document(), change -> text.change("  ", change));
    text.section("Parameters", diff.parameters(), change -> text.change("  ", change));
    text.section("Steps", diff.steps(), text::step);
    text.graph(diff.graph());
    text.section("Runs again", diff.reruns(), text::rerun);
    text.everyTime(diff.runsEveryTime());
    return text.text.toString();
  }

  private <T> void section(String title, List<T> parts, Consumer<T> writer) {
    if (!parts.isEmpty()) {
      line("", title);
      parts.forEach(writer);
    }
  }

  private void change(String indent, Change change) {
    String path = Printable.of(change.path());
    switch (change.kind()) {
      case ADDED -> line(indent, "+ " + path + ": " + Shown.of(change.after()));
      case REMOVED -> line(indent, "- " + path + ": " + Shown.of(change.before()));
      case CHANGED ->
          line(indent, "~ " + path + ": " + Shown.pair(change.before(), change.after()));
      case REORDERED ->
          line(indent, "~ " + path + ", order: " + Shown.pair(change.before(), change.after()));
    }
  }

  private void step(StepDiff step) {
    String mark =
        switch (step.kind()) {
          case ADDED -> "+ ";
          case REMOVED -> "- ";
          case CHANGED -> "~ ";
        };
    StringBuilder line = new StringBuilder(mark).append(Printable.of(step.name()));
    line.append(" (").append(Printable.of(step.type())).append(')');
    Placement only = step.kind() == StepDiff.Kind.ADDED ? step.after() : step.before();
    if (step.formerName() != null) {
      line.append(", renamed from ").append(Printable.of(step.formerName()));
    }
    if (step.isMoved()) {
      line.append(", moved from ").append(place(step.before()));
      line.append(" to ").append(place(step.after()));
    } else if (step.kind() != StepDiff.Kind.CHANGED && only != null) {
      line.append(" in ").append(place(only));
    }
    line("  ", line.toString());
    step.changes().forEach(change -> change("      ", change));
  }

  private static String place(@Nullable Placement placement) {
    return placement == null
        ? "the pipeline"
        : placement.branch() + " of " + Printable.of(placement.step());
  }

  private void graph(GraphDiff graph) {
    if (graph.isEmpty()) {
      return;
    }
    line("", "Graph");
    edges("+ ", graph.added());
    edges("- ", graph.removed());
    graph.nowParallel().forEach(each -> parallel(each, "can now run in parallel"));
    graph.noLongerParallel().forEach(each -> parallel(each, "can no longer run in parallel"));
  }

  private void edges(String mark, List<Edge> edges) {
    for (Edge edge : edges) {
      String why =
          switch (edge.kind()) {
            case REFERENCE -> "reference";
            case DEPENDS_ON -> "DependsOn";
            case BRANCH -> "branch";
            case BODY -> "for each";
          };
      line(
          "  ",
          mark + Printable.of(edge.from()) + " → " + Printable.of(edge.to()) + " (" + why + ")");
    }
  }

  private void parallel(ParallelSteps parallel, String what) {
    List<String> others = new ArrayList<>(parallel.others());
    boolean eachOther = others.removeAll(Set.copyOf(parallel.steps()));
    String together =
        others.isEmpty() ? "" : (eachOther ? ", and with " : " with ") + names(others);
    line("  ", names(parallel.steps()) + " " + what + together);
  }

  private void rerun(Rerun rerun) {
    String step = Printable.of(rerun.step()) + (rerun.isCertain() ? ":" : ", perhaps:");
    List<String> why = new ArrayList<>(reasons(rerun, true));
    reasons(rerun, false).forEach(each -> why.add("every time: " + each));
    if (why.size() == 1) {
      line("  ", step + " " + why.get(0));
    } else {
      line("  ", step);
      why.forEach(each -> line("      ", each));
    }
  }

  private void everyTime(List<Rerun> reruns) {
    Map<String, List<String>> byReason = new LinkedHashMap<>();
    for (Rerun rerun : reruns) {
      String why = String.join("; ", reasons(rerun, false));
      byReason.computeIfAbsent(why, reason -> new ArrayList<>()).add(rerun.step());
    }
    if (!byReason.isEmpty()) {
      line("", "Runs every time");
      byReason.forEach((why, steps) -> line("  ", names(steps) + ": " + why));
    }
  }

  /** The reasons that are differences, or the others; the same at several places in one. */
  private static List<String> reasons(Rerun rerun, boolean difference) {
    Map<Reason, List<String>> places = new LinkedHashMap<>();
    for (Reason reason : rerun.reasons()) {
      if (reason.kind().isDifference() == difference) {
        Reason anywhere = new Reason(reason.kind(), null, reason.name());
        List<String> where = places.computeIfAbsent(anywhere, same -> new ArrayList<>());
        if (reason.place() != null) {
          where.add(reason.place());
        }
      }
    }
    List<String> reasons = new ArrayList<>();
    places.forEach((reason, where) -> reasons.add(reason(reason, names(where))));
    return reasons;
  }

  private static String reason(Reason reason, String places) {
    String name = Printable.of(reason.name() == null ? "" : reason.name());
    return switch (reason.kind()) {
      case ADDED -> "it is new";
      case RENAMED -> "its earlier results are those of " + name;
      case KEY_CHANGED -> places + " changed";
      case PARAMETER_CHANGED -> "the parameter " + name + " changed (" + places + ")";
      case INPUT -> "because " + name + " runs again (" + places + ")";
      case CACHE_ADDED -> "it is cached from now on";
      case CACHE_REMOVED -> "it is no longer cached";
      case EXPIRY_CHANGED -> "earlier results expire sooner or later than before";
      case NOT_CACHED -> "not cached";
      case EXECUTION_VARIABLE -> name + " (" + places + ")";
      case INPUT_EVERY_TIME -> "because " + name + " runs every time (" + places + ")";
    };
  }

  private static String names(List<String> names) {
    String shown =
        names.stream().limit(MOST_NAMES).map(Printable::of).collect(Collectors.joining(", "));
    int more = names.size() - MOST_NAMES;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }

  private void line(String indent, String line) {
    text.append(indent).append(line).append('\n');
  }
}
