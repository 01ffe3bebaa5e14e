package dev.penstock.diff;

import dev.penstock.cache.CacheKey;
import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.ParameterDefinition;
import dev.penstock.definition.Reference;
import dev.penstock.definition.StepDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Works out which steps run again, from the first to the last: whether a step finds its earlier
 * result depends on those that it takes values from.
 */
final class Reruns {
  /** It runs again because of a difference. */
  private static final int DIFFERENT = 1;

  /** It runs in every execution. */
  private static final int EVERY_TIME = 2;

  /** Decisions and ends are no work that could be spared. */
  private static final Set<String> NO_WORK = Set.of("Condition", "Fail");

  /** Where a value is handed on from request to request more often than that, it is given up. */
  private static final int DEEPEST = 32;

  private final Side before;
  private final Side after;
  private final StepMatch match;
  private final Set<String> changedParameters = new HashSet<>();
  private final Map<String, Integer> running = new HashMap<>();

  private Reruns(Side before, Side after, StepMatch match) {
    this.before = before;
    this.after = after;
    this.match = match;
    Map<String, ObjectNode> old = new HashMap<>();
    for (ParameterDefinition parameter : before.definition().parameters()) {
      old.put(parameter.name(), parameter.json());
    }
    for (ParameterDefinition parameter : after.definition().parameters()) {
      ObjectNode former = old.get(parameter.name());
      ObjectNode now = parameter.json();
      if (former != null
          && !(Objects.equals(former.get("Type"), now.get("Type"))
              && Objects.equals(former.get("DefaultValue"), now.get("DefaultValue")))) {
        changedParameters.add(parameter.name());
      }
    }
  }

  static List<Rerun> of(Side before, Side after, StepMatch match) {
    Reruns reruns = new Reruns(before, after, match);
    Map<String, Rerun> found = new HashMap<>();
    for (String name : after.order()) {
      StepDefinition step = Objects.requireNonNull(after.steps().get(name));
      List<Reason> reasons = NO_WORK.contains(step.type()) ? List.of() : reruns.reasons(step);
      if (!reasons.isEmpty()) {
        found.put(name, new Rerun(name, reasons));
        reruns.running.put(name, bits(reasons));
      }
    }
    return after.steps().keySet().stream().filter(found::containsKey).map(found::get).toList();
  }

  private static int bits(List<Reason> reasons) {
    int bits = 0;
    for (Reason reason : reasons) {
      if (!reason.kind().isDifference()) {
        bits |= EVERY_TIME;
      } else if (reason.kind() != Reason.Kind.EXPIRY_CHANGED) {
        bits |= DIFFERENT;
      }
    }
    return bits;
  }

  private List<Reason> reasons(StepDefinition step) {
    List<Reason> reasons = new ArrayList<>();
    CacheKey key = CacheKey.of(step);
    boolean cached = key != null && step.isCached();
    String former = match.former().get(step.name());
    StepDefinition old = former == null ? null : before.steps().get(former);
    if (former == null || old == null) {
      reasons.add(new Reason(Reason.Kind.ADDED, null, null));
    } else if (!former.equals(step.name())) {
      reasons.add(new Reason(Reason.Kind.RENAMED, null, former));
    } else {
      compare(old, step, key, cached, reasons);
    }
    if (cached && key != null) {
      follow(key, reasons);
    } else {
      reasons.add(new Reason(Reason.Kind.NOT_CACHED, null, null));
    }
    return reasons;
  }

  private void compare(
      StepDefinition old,
      StepDefinition step,
      @Nullable CacheKey key,
      boolean cached,
      List<Reason> reasons) {
    CacheKey oldKey = CacheKey.of(old);
    boolean wasCached = oldKey != null && old.isCached();
    if (key != null && oldKey != null) {
      for (Change change :
          NodeDiff.between("", "", match.renamed().in(oldKey.content()), key.content())) {
        reasons.add(new Reason(Reason.Kind.KEY_CHANGED, change.path(), null));
      }
    }
    if (cached != wasCached) {
      reasons.add(
          new Reason(cached ? Reason.Kind.CACHE_ADDED : Reason.Kind.CACHE_REMOVED, null, null));
    } else if (cached && !Objects.equals(expiry(old), expiry(step))) {
      reasons.add(new Reason(Reason.Kind.EXPIRY_CHANGED, null, null));
    }
  }

  /** Looks at the variables in a key: whether they will have the values that they had. */
  private void follow(CacheKey key, List<Reason> reasons) {
    for (KeyVariable variable : KeyVariable.in(key.content())) {
      Reference reference = variable.reference();
      String parameter = reference.parameter();
      if (parameter != null && changedParameters.contains(parameter)) {
        reasons.add(new Reason(Reason.Kind.PARAMETER_CHANGED, reference.place(), parameter));
      } else if (variable.isOfOneExecution()) {
        reasons.add(
            new Reason(Reason.Kind.EXECUTION_VARIABLE, reference.place(), reference.text()));
      }
      int bits = bits(variable, 0);
      String step = reference.step();
      if ((bits & DIFFERENT) != 0) {
        reasons.add(new Reason(Reason.Kind.INPUT, reference.place(), step));
      }
      if ((bits & EVERY_TIME) != 0) {
        reasons.add(new Reason(Reason.Kind.INPUT_EVERY_TIME, reference.place(), step));
      }
    }
  }

  /** When a value of another step will be another: because of a difference, or every time. */
  private int bits(KeyVariable variable, int depth) {
    String name = variable.reference().step();
    StepDefinition step = name == null ? null : after.steps().get(name);
    int runs = name == null ? 0 : running.getOrDefault(name, 0);
    if (step == null || runs == 0) {
      return 0;
    }
    Node said = RequestEcho.of(step, variable.reference().path());
    if (said == null || variable.content() || depth > DEEPEST) {
      return runs;
    }
    String former = match.former().get(step.name());
    StepDefinition old = former == null ? null : before.steps().get(former);
    Node saidBefore = old == null ? null : RequestEcho.of(old, variable.reference().path());
    int bits = saidBefore != null && match.renamed().in(saidBefore).equals(said) ? 0 : DIFFERENT;
    for (KeyVariable inner : KeyVariable.in(said)) {
      String parameter = inner.reference().parameter();
      if (parameter != null && changedParameters.contains(parameter)) {
        bits |= DIFFERENT;
      }
      bits |= inner.isOfOneExecution() ? runs : bits(inner, depth + 1);
    }
    return bits;
  }

  private static @Nullable Node expiry(StepDefinition step) {
    return step.json().get("CacheConfig") instanceof ObjectNode cache
        ? cache.get("ExpireAfter")
        : null;
  }
}
