package dev.penstock.diff;

import dev.penstock.definition.Edge;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Compares the graphs of two definitions. */
final class GraphDiffs {
  /**
   * The most steps whose pairs are looked at: a definition that the service takes has hardly more.
   */
  private static final int MOST_STEPS = 4096;

  private GraphDiffs() {}

  static GraphDiff between(Side before, Side after, StepMatch match) {
    Set<Edge> old = new LinkedHashSet<>();
    for (Edge edge : before.edges()) {
      old.add(
          new Edge(match.renamed().of(edge.from()), match.renamed().of(edge.to()), edge.kind()));
    }
    Set<Edge> now = new LinkedHashSet<>(after.edges());
    List<Edge> added = now.stream().filter(edge -> !old.contains(edge)).toList();
    List<Edge> removed = old.stream().filter(edge -> !now.contains(edge)).toList();
    if ((added.isEmpty() && removed.isEmpty())
        || before.steps().size() > MOST_STEPS
        || after.steps().size() > MOST_STEPS) {
      return new GraphDiff(added, removed, List.of(), List.of());
    }
    List<String> common =
        after.steps().keySet().stream().filter(match.former()::containsKey).toList();
    BitSet[] oldOrder = Orders.of(before, common, match.renamed()::of);
    BitSet[] newOrder = Orders.of(after, common, UnaryOperator.identity());
    return new GraphDiff(
        added, removed, grouped(oldOrder, newOrder, common), grouped(newOrder, oldOrder, common));
  }

  /** The pairs that are in an order in the one and not in the other. */
  private static List<ParallelSteps> grouped(
      BitSet[] ordered, BitSet[] parallel, List<String> names) {
    BitSet[] pairs = new BitSet[ordered.length];
    Map<BitSet, List<Integer>> cliques = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = (BitSet) ordered[i].clone();
      pairs[i].andNot(parallel[i]);
      if (!pairs[i].isEmpty()) {
        BitSet closed = (BitSet) pairs[i].clone();
        closed.set(i);
        cliques.computeIfAbsent(closed, set -> new ArrayList<>()).add(i);
      }
    }
    List<ParallelSteps> groups = new ArrayList<>();
    BitSet done = new BitSet();
    Map<BitSet, List<Integer>> twins = new LinkedHashMap<>();
    cliques.forEach(
        (closed, members) -> {
          if (members.size() > 1) {
            add(groups, members, closed, done, names);
            members.forEach(done::set);
          } else {
            int only = members.get(0);
            twins.computeIfAbsent(pairs[only], set -> new ArrayList<>()).add(only);
          }
        });
    twins.forEach(
        (others, members) -> {
          add(groups, members, others, done, names);
          members.forEach(done::set);
        });
    return groups;
  }

  private static void add(
      List<ParallelSteps> groups,
      List<Integer> members,
      BitSet others,
      BitSet done,
      List<String> names) {
    BitSet rest = (BitSet) others.clone();
    rest.andNot(done);
    if (!rest.isEmpty()) {
      groups.add(
          new ParallelSteps(
              members.stream().map(names::get).toList(),
              rest.stream().mapToObj(names::get).toList()));
    }
  }
}
