package dev.penstock.diff;

import dev.penstock.definition.Edge;
import dev.penstock.definition.StepDefinition;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Which steps can never run at the same time: one waits for the other, however far, or they are in
 * the two branches of a condition.
 */
final class Orders {
  private final Side side;
  private final List<String> order;
  private final Map<String, Integer> numbers = new HashMap<>();

  private Orders(Side side) {
    this.side = side;
    this.order = side.order();
    for (String name : order) {
      numbers.put(name, numbers.size());
    }
  }

  /**
   * Works it out.
   *
   * @param names the steps to tell of, by the names that they have now
   * @param now the name that a step of this side has now
   * @return for each of the names, those of the others that it never runs together with
   */
  static BitSet[] of(Side side, List<String> names, UnaryOperator<String> now) {
    Orders orders = new Orders(side);
    BitSet[] apart = orders.apart();
    int[] places = new int[orders.order.size()];
    Map<String, Integer> wanted = new HashMap<>();
    names.forEach(name -> wanted.put(name, wanted.size()));
    for (int i = 0; i < places.length; i++) {
      places[i] = wanted.getOrDefault(now.apply(orders.order.get(i)), -1);
    }
    BitSet[] found = new BitSet[names.size()];
    for (int i = 0; i < places.length; i++) {
      if (places[i] >= 0) {
        BitSet others = new BitSet(names.size());
        apart[i].stream().map(j -> places[j]).filter(j -> j >= 0).forEach(others::set);
        found[places[i]] = others;
      }
    }
    return found;
  }

  private BitSet[] apart() {
    BitSet[] earlier = earlier();
    BitSet[] apart = new BitSet[earlier.length];
    for (int i = 0; i < earlier.length; i++) {
      apart[i] = (BitSet) earlier[i].clone();
    }
    for (int i = 0; i < earlier.length; i++) {
      int later = i;
      earlier[i].stream().forEach(j -> apart[j].set(later));
    }
    for (StepDefinition step : side.steps().values()) {
      BitSet first = inside(step.ifSteps());
      BitSet second = inside(step.elseSteps());
      first.stream().forEach(i -> apart[i].or(second));
      second.stream().forEach(i -> apart[i].or(first));
    }
    return apart;
  }

  /** For each step, by its place in the order, all that it waits for. */
  private BitSet[] earlier() {
    BitSet[] earlier = new BitSet[order.size()];
    for (int i = 0; i < earlier.length; i++) {
      earlier[i] = new BitSet(i);
    }
    Map<Integer, List<Integer>> direct = new HashMap<>();
    for (Edge edge : side.edges()) {
      Integer from = numbers.get(edge.from());
      Integer to = numbers.get(edge.to());
      if (from != null && to != null) {
        direct.computeIfAbsent(to, name -> new ArrayList<>()).add(from);
      }
    }
    for (int i = 0; i < earlier.length; i++) {
      for (int from : direct.getOrDefault(i, List.of())) {
        earlier[i].or(earlier[from]);
        earlier[i].set(from);
      }
      // A step that waits for itself is reported as such elsewhere.
      earlier[i].clear(i);
    }
    return earlier;
  }

  private BitSet inside(List<StepDefinition> branch) {
    BitSet all = new BitSet();
    branch.stream()
        .flatMap(StepDefinition::withBranches)
        .map(step -> numbers.get(step.name()))
        .forEach(all::set);
    return all;
  }
}
