package dev.penstock.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** PSK103: no step waits, however indirectly, for itself. */
final class NoCycles implements Rule {
  @Override
  public void check(Topology topology, Report report) {
    Map<String, Set<String>> next = topology.reach().next();
    Map<String, State> states = new HashMap<>();
    for (String start : next.keySet()) {
      if (!states.containsKey(start)) {
        walk(start, next, states, report);
      }
    }
  }

  private enum State {
    OPEN,
    DONE
  }

  private record Frame(String step, Iterator<String> rest) {}

  private static void walk(
      String start, Map<String, Set<String>> next, Map<String, State> states, Report report) {
    Deque<Frame> stack = new ArrayDeque<>();
    stack.push(open(start, next, states));
    while (!stack.isEmpty()) {
      Frame frame = stack.peek();
      if (!frame.rest().hasNext()) {
        states.put(frame.step(), State.DONE);
        stack.pop();
        continue;
      }
      String step = frame.rest().next();
      if (states.get(step) == State.OPEN) {
        report(step, stack, report);
      } else if (states.get(step) == null) {
        stack.push(open(step, next, states));
      }
    }
  }

  private static Frame open(String step, Map<String, Set<String>> next, Map<String, State> states) {
    states.put(step, State.OPEN);
    return new Frame(step, next.getOrDefault(step, Set.of()).iterator());
  }

  private static void report(String step, Deque<Frame> stack, Report report) {
    List<String> path = new ArrayList<>();
    for (Frame frame : stack) {
      path.add(0, frame.step());
      if (frame.step().equals(step)) {
        break;
      }
    }
    path.add(step);
    report.error(
        "PSK103",
        step,
        null,
        path.size() == 2
            ? "the step waits for itself"
            : "the steps wait for each other in a circle: " + String.join(" -> ", path),
        "Take out one of these references or dependencies.");
  }
}
