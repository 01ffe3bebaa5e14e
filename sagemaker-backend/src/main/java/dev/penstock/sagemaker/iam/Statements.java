package dev.penstock.sagemaker.iam;

import dev.penstock.diff.Printable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gathers what is allowed. Statements of the same Sid are one; their order is that of the Sids. */
final class Statements {
  static final List<String> ANY = List.of("*");

  private final SortedMap<String, Parts> parts = new TreeMap<>();
  private final Set<String> notes = new LinkedHashSet<>();

  private record Parts(
      SortedSet<String> actions,
      SortedSet<String> resources,
      SortedMap<String, SortedMap<String, SortedSet<String>>> conditions) {}

  void allow(String sid, Collection<String> actions, Collection<String> resources) {
    if (!resources.isEmpty()) {
      Parts all = of(sid);
      all.actions.addAll(actions);
      all.resources.addAll(resources);
    }
  }

  void onlyIf(String sid, String operator, String key, Collection<String> values) {
    of(sid)
        .conditions
        .computeIfAbsent(operator, any -> new TreeMap<>())
        .computeIfAbsent(key, any -> new TreeSet<>())
        .addAll(values);
  }

  void note(String note) {
    notes.add(Printable.of(note));
  }

  private Parts of(String sid) {
    return parts.computeIfAbsent(
        sid, any -> new Parts(new TreeSet<>(), new TreeSet<>(), new TreeMap<>()));
  }

  IamPolicy policy() {
    List<IamStatement> statements = new ArrayList<>();
    parts.forEach(
        (sid, each) ->
            statements.add(
                new IamStatement(
                    sid,
                    List.copyOf(each.actions),
                    withoutCovered(each.resources),
                    conditions(each))));
    return new IamPolicy(statements, List.copyOf(notes));
  }

  /** Leaves out what begins like another one that goes on with anything. */
  private static List<String> withoutCovered(SortedSet<String> all) {
    List<String> kept = new ArrayList<>();
    for (String each : all) {
      if (all.stream().noneMatch(other -> !other.equals(each) && covers(other, each))) {
        kept.add(each);
      }
    }
    return List.copyOf(kept);
  }

  private static boolean covers(String pattern, String other) {
    int wildcard = pattern.length() - 1;
    return pattern.indexOf('*') == wildcard
        && wildcard >= 0
        && other.startsWith(pattern.substring(0, wildcard));
  }

  private static Map<String, Map<String, List<String>>> conditions(Parts parts) {
    Map<String, Map<String, List<String>>> all = new TreeMap<>();
    parts.conditions.forEach(
        (operator, keys) -> {
          Map<String, List<String>> values = new TreeMap<>();
          keys.forEach((key, each) -> values.put(key, withoutCovered(each)));
          all.put(operator, values);
        });
    return all;
  }
}
