package dev.penstock.importer;

import dev.penstock.importer.code.Code;
import dev.penstock.importer.code.JavaNames;
import dev.penstock.importer.code.NameScope;
import dev.penstock.importer.code.SourceFile.Local;
import dev.penstock.importer.code.SourceFile.Return;
import dev.penstock.importer.code.SourceFile.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives variables to values that a person would not write out again: a text that is joined twice, a
 * long way to a property that is gone often, what a condition compares.
 */
final class VariablePlan {
  private static final int MOST_VARIABLES = 40;

  /** As many arguments as a long join has, with its separator. */
  private static final int LONG_JOIN = 4;

  /** As many calls as a long way has. */
  private static final int LONG_WAY = 4;

  private static final Set<String> COMPARISONS =
      Set.of(
          "equalTo", "lessThan", "lessThanOrEqualTo", "greaterThan", "greaterThanOrEqualTo", "in");

  /** Methods that say how something is read, not what. */
  private static final Set<String> READERS =
      Set.of("value", "at", "string", "number", "integer", "bool", "asText", "asString", "uri");

  /** Methods whose first argument says what the second is. */
  private static final Set<String> NAMED =
      Set.of("channel", "input", "environment", "outputLocation", "hyperparameter", "with", "key");

  /** Methods that take anything. */
  private static final Set<String> GENERAL = Set.of("containerArguments", "join", "of", "args");

  /** A value that may get a variable. */
  private static final class Candidate {
    final String name;
    int count;
    boolean compared;

    Candidate(String name) {
      this.name = name;
    }

    /** What a variable saves; nothing or less when it is not worth while. */
    int saving(Code value) {
      if (compared) {
        return count * size(value);
      }
      int least = isJoin(value) ? 2 : 3;
      return count < least ? 0 : (count - 1) * size(value);
    }
  }

  private final Map<Code, Candidate> candidates = new LinkedHashMap<>();

  private VariablePlan() {}

  /**
   * Puts variables before the first statements that use them.
   *
   * @param names the names of the variables in the method
   */
  static List<Statement> apply(List<Statement> body, NameScope names) {
    List<Statement> result = body;
    Map<String, String> wanted = new LinkedHashMap<>();
    for (int i = 0; i < MOST_VARIABLES; i++) {
      VariablePlan plan = new VariablePlan();
      result.forEach(statement -> plan.find(valueOf(statement), "", null));
      Map.Entry<Code, Candidate> best = plan.best();
      if (best == null) {
        break;
      }
      // No name in Java, until it is known which variable stands first.
      String name = "#" + i;
      wanted.put(name, best.getValue().name);
      result = named(result, best.getKey(), name);
    }
    return numbered(result, wanted, names);
  }

  /** Variables that want the same name are numbered as they are read. */
  private static List<Statement> numbered(
      List<Statement> body, Map<String, String> wanted, NameScope names) {
    List<Statement> result = body;
    for (int i = 0; i < result.size(); i++) {
      if (result.get(i) instanceof Local local && wanted.containsKey(local.name())) {
        Code before = new Code.Name(local.name());
        String name = names.give(Objects.requireNonNull(wanted.get(local.name())));
        result = replaced(result, before, new Code.Name(name));
        result.set(i, new Local(name, local.value()));
      }
    }
    return result;
  }

  private static List<Statement> replaced(List<Statement> body, Code value, Code by) {
    List<Statement> result = new ArrayList<>();
    for (Statement statement : body) {
      result.add(with(statement, replace(valueOf(statement), value, by)));
    }
    return result;
  }

  private static Statement with(Statement statement, Code value) {
    return statement instanceof Local local
        ? new Local(local.name(), value)
        : statement instanceof Return ? new Return(value) : statement;
  }

  private Map.@Nullable Entry<Code, Candidate> best() {
    Map.Entry<Code, Candidate> best = null;
    int most = 0;
    for (Map.Entry<Code, Candidate> each : candidates.entrySet()) {
      int saving = each.getValue().saving(each.getKey());
      if (saving > most) {
        best = each;
        most = saving;
      }
    }
    return best;
  }

  /**
   * Finds the candidates in an expression.
   *
   * @param method the method that it is an argument of, or that is called on it
   * @param label the text before it among the arguments, or null
   */
  private void find(Code code, String method, @Nullable Code label) {
    if (code instanceof Code.Lambda) {
      // It may be said of the lambda's own parameter.
      return;
    }
    if (!(code instanceof Code.Call call)) {
      code.children().forEach(child -> find(child, "", null));
      return;
    }
    boolean join = isJoin(call);
    boolean compared = COMPARISONS.contains(method) && label == null && isRead(call);
    if (join || compared || isWay(call)) {
      Candidate candidate =
          candidates.computeIfAbsent(
              call, each -> new Candidate(join ? nameOfJoin(method, label) : nameOf(call)));
      candidate.count++;
      candidate.compared |= compared;
    }
    if (call.on() != null) {
      boolean part = join && call.method().equals("asS3Uri");
      if (part) {
        // Only as a whole.
        call.on().children().forEach(child -> find(child, "join", null));
      } else {
        find(call.on(), call.method(), null);
      }
    }
    Code before = null;
    for (Code argument : call.arguments()) {
      find(argument, COMPARISONS.contains(call.method()) ? "" : call.method(), before);
      before = before == null ? argument : before;
    }
  }

  private static boolean isJoin(Code code) {
    if (!(code instanceof Code.Call call)) {
      return false;
    }
    return call.imported()
        ? call.method().equals("join") && call.arguments().size() >= LONG_JOIN
        : call.method().equals("asS3Uri") && call.on() != null && isJoin(call.on());
  }

  /** A chain of many calls on a variable. */
  private static boolean isWay(Code.Call last) {
    int calls = 0;
    Code at = last;
    while (at instanceof Code.Call call && call.on() != null && isPlain(call)) {
      at = call.on();
      calls++;
    }
    return calls >= LONG_WAY && at instanceof Code.Name;
  }

  private static boolean isPlain(Code.Call call) {
    return call.arguments().stream()
        .allMatch(each -> each instanceof Code.Text || each instanceof Code.Plain);
  }

  /** A value of a report or a file: a condition that reads it directly is long. */
  private static boolean isRead(Code.Call call) {
    boolean file =
        call.arguments().size() == 1
            && call.arguments().get(0) instanceof Code.Text
            && call.on() instanceof Code.Call place
            && (place.method().equals("propertyFile") || place.type() != null);
    return file || isWay(call);
  }

  private static int size(Code code) {
    return code instanceof Code.Call
        ? 1 + code.children().stream().mapToInt(VariablePlan::size).sum()
        : 0;
  }

  /** By the last call that says what is read, or by the last word of the path in a file. */
  private static String nameOf(Code.Call last) {
    Code at = last;
    boolean element = false;
    while (at instanceof Code.Call call) {
      if (call.arguments().size() == 1
          && call.arguments().get(0) instanceof Code.Text text
          && !JavaNames.words(text.value()).isEmpty()) {
        List<String> words = new ArrayList<>(JavaNames.words(text.value()));
        while (words.size() > 1 && words.get(words.size() - 1).matches("value|\\d+")) {
          words.remove(words.size() - 1);
        }
        return variable(words.subList(words.size() - 1, words.size()));
      }
      if (!READERS.contains(call.method())) {
        boolean plural = element && call.method().endsWith("s");
        String name = call.method();
        return plural ? name.substring(0, name.length() - 1) : name;
      }
      element = call.method().equals("at");
      at = call.on();
    }
    return "value";
  }

  private static String nameOfJoin(String method, @Nullable Code label) {
    if (NAMED.contains(method) && label instanceof Code.Text text) {
      return variable(JavaNames.words(text.value()));
    }
    return method.isEmpty() || GENERAL.contains(method) || NAMED.contains(method)
        ? "location"
        : method;
  }

  private static String variable(List<String> words) {
    return JavaNames.variable(words, "value");
  }

  private static List<Statement> named(List<Statement> body, Code value, String name) {
    List<Statement> result = new ArrayList<>();
    boolean declared = false;
    for (Statement statement : body) {
      Code before = valueOf(statement);
      Code after = replace(before, value, new Code.Name(name));
      if (!declared && !after.equals(before)) {
        result.add(new Local(name, value));
        declared = true;
      }
      result.add(with(statement, after));
    }
    return result;
  }

  private static Code replace(Code code, Code value, Code by) {
    if (code.equals(value)) {
      return by;
    }
    if (code instanceof Code.Call call) {
      Code on = call.on() == null ? null : replace(call.on(), value, by);
      return new Code.Call(
          on, call.type(), call.imported(), call.method(), replace(call.arguments(), value, by));
    } else if (code instanceof Code.Lambda lambda) {
      return new Code.Lambda(lambda.parameter(), replace(lambda.body(), value, by));
    } else if (code instanceof Code.New made) {
      return new Code.New(made.type(), replace(made.arguments(), value, by));
    } else {
      return code;
    }
  }

  private static List<Code> replace(List<Code> codes, Code value, Code by) {
    return codes.stream().map(each -> replace(each, value, by)).toList();
  }

  private static Code valueOf(Statement statement) {
    return statement instanceof Local local
        ? local.value()
        : statement instanceof Return returned ? returned.value() : new Code.Plain("");
  }
}
