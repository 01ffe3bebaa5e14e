package dev.penstock.importer;

import dev.penstock.importer.code.Code;
import dev.penstock.importer.code.NameScope;
import dev.penstock.importer.code.SourceFile.Local;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/** Cuts chains of calls that are too long for javac, which follows them by recursion. */
final class Chains {
  private static final int MOST = 200;

  private Chains() {}

  /** The statements that give a variable its value. */
  static List<Local> split(String name, Code value, NameScope variables) {
    Deque<Code.Call> calls = new ArrayDeque<>();
    Code first = value;
    while (first instanceof Code.Call call && call.on() != null) {
      calls.addFirst(call);
      first = Objects.requireNonNull(call.on());
    }
    if (calls.size() <= MOST) {
      return List.of(new Local(name, value));
    }
    List<Local> locals = new ArrayList<>();
    Code code = first;
    int count = 0;
    for (Code.Call call : calls) {
      if (++count % MOST == 0) {
        String part = variables.give(name + "Builder");
        locals.add(new Local(part, code));
        code = new Code.Name(part);
      }
      code = code.call(call.method(), call.arguments());
    }
    locals.add(new Local(name, code));
    return locals;
  }
}
