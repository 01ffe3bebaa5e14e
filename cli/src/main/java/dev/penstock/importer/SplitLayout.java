package dev.penstock.importer;

import dev.penstock.importer.code.Code;
import dev.penstock.importer.code.NameScope;
import dev.penstock.importer.code.SourceFile;
import dev.penstock.importer.code.SourceFile.Assignment;
import dev.penstock.importer.code.SourceFile.Local;
import dev.penstock.importer.code.SourceFile.Method;
import dev.penstock.importer.code.SourceFile.Return;
import dev.penstock.importer.code.SourceFile.Statement;
import dev.penstock.importer.code.SourceFile.Variable;
import dev.penstock.importer.code.TypeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Many steps, a part of them in each class: {@code AllSteps} holds the parts, and each part its
 * steps as fields.
 */
final class SplitLayout implements Layout {
  private static final int MOST_STEPS_OF_PART = 50;
  private static final int MOST_CODE_OF_PART = 2_000;
  private static final String ALL = "all";

  /** A class with some of the steps. */
  private static final class Part {
    final String field;
    final TypeRef type;
    final NameScope variables = new NameScope(Set.of(ALL, "in", "steps"));
    final List<Variable> fields = new ArrayList<>();
    final List<Statement> body = new ArrayList<>();
    final List<Code> roots = new ArrayList<>();
    int size;

    Part(String field, TypeRef type) {
      this.field = field;
      this.type = type;
    }
  }

  private final Names names;
  private final @Nullable TypeRef parameters;
  private final TypeRef all;
  private final List<Part> parts = new ArrayList<>();
  private final Map<String, Code.Field> byStep = new HashMap<>();

  SplitLayout(Names names, @Nullable TypeRef parameters) {
    this.names = names;
    this.parameters = parameters;
    this.all = TypeRef.of(names.packageName(), names.className() + "Steps");
  }

  @Override
  public void begin() {
    Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
    if (last == null
        || last.fields.size() >= MOST_STEPS_OF_PART
        || last.size >= MOST_CODE_OF_PART) {
      int number = parts.size() + 1;
      parts.add(
          new Part(
              "part" + number,
              TypeRef.of(names.packageName(), names.className() + "Steps" + number)));
    }
  }

  @Override
  public Code add(String wanted, TypeRef type, Code value) {
    Part part = parts.get(parts.size() - 1);
    String name = part.variables.give(wanted);
    part.fields.add(new Variable(type, name));
    part.size += size(value);
    List<Local> locals = Chains.split(name, value, part.variables);
    part.body.addAll(locals.subList(0, locals.size() - 1));
    part.body.add(new Assignment(name, locals.get(locals.size() - 1).value()));
    return new Code.Field(new Code.Field(new Code.Name(ALL), part.field), name);
  }

  @Override
  public String variable(String wanted) {
    return parts.get(parts.size() - 1).variables.give(wanted);
  }

  @Override
  public TypeRef place() {
    return parts.get(parts.size() - 1).type;
  }

  @Override
  public void holds(String step, Code name) {
    byStep.putIfAbsent(step, (Code.Field) name);
  }

  @Override
  public Code here(Code name) {
    Part part = parts.get(parts.size() - 1);
    boolean own =
        name instanceof Code.Field field
            && field.of() instanceof Code.Field holder
            && holder.name().equals(part.field);
    return own ? new Code.Name(((Code.Field) name).name()) : name;
  }

  @Override
  public List<SourceFile> files(Main main, Set<String> roots) {
    for (String root : roots) {
      Code.Field name = Objects.requireNonNull(byStep.get(root));
      String field = ((Code.Field) name.of()).name();
      for (Part part : parts) {
        if (part.field.equals(field)) {
          part.roots.add(new Code.Name(name.name()));
        }
      }
    }
    List<SourceFile> files = new ArrayList<>();
    Code pipeline = main.start();
    for (Part part : parts) {
      if (!part.roots.isEmpty()) {
        pipeline =
            pipeline.call("steps", new Code.Field(new Code.Name(ALL), part.field).call("steps"));
      }
    }
    List<Statement> body = new ArrayList<>();
    body.add(new Local(ALL, new Code.New(all, List.of())));
    body.add(new Return(main.end().apply(pipeline).call("build")));
    files.add(main.file(body));
    files.add(holder());
    parts.forEach(part -> files.add(file(part)));
    return files;
  }

  private SourceFile holder() {
    List<Variable> fields = new ArrayList<>();
    List<Statement> body = new ArrayList<>();
    if (parameters != null) {
      fields.add(new Variable(parameters, "in"));
      body.add(new Assignment("in", Code.staticCall(parameters, "create")));
    }
    for (Part part : parts) {
      fields.add(new Variable(part.type, part.field));
      body.add(new Assignment(part.field, new Code.New(part.type, List.of(new Code.Name("this")))));
    }
    Method constructor = new Method(null, null, false, false, null, null, List.of(), body);
    return new SourceFile(
        all,
        false,
        "All steps, each part after those that it refers to.",
        List.of(),
        fields,
        List.of(),
        List.of(constructor));
  }

  private SourceFile file(Part part) {
    List<Method> methods = new ArrayList<>();
    methods.add(
        new Method(
            null, null, false, false, null, null, List.of(new Variable(all, ALL)), part.body));
    if (!part.roots.isEmpty()) {
      methods.add(
          new Method(
              "steps",
              "The steps that no other leads to.",
              false,
              false,
              null,
              SourceFile.ComponentType.list(
                  SourceFile.ComponentType.of(dev.penstock.step.Step.class)),
              List.of(),
              List.of(
                  new Return(Code.staticCall(List.class, "of", part.roots.toArray(Code[]::new))))));
    }
    return new SourceFile(
        part.type, false, "Some of the steps.", List.of(), part.fields, List.of(), methods);
  }

  private static int size(Code code) {
    int size = 0;
    ArrayDeque<Code> open = new ArrayDeque<>(List.of(code));
    while (!open.isEmpty()) {
      size++;
      open.addAll(open.removeFirst().children());
    }
    return size;
  }
}
