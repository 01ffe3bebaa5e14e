package dev.penstock.importer;

import dev.penstock.importer.code.Code;
import dev.penstock.importer.code.NameScope;
import dev.penstock.importer.code.SourceFile;
import dev.penstock.importer.code.SourceFile.Gap;
import dev.penstock.importer.code.SourceFile.Local;
import dev.penstock.importer.code.SourceFile.Return;
import dev.penstock.importer.code.SourceFile.Statement;
import dev.penstock.importer.code.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All steps in one method, as a person writes them. */
final class SingleLayout implements Layout {
  private final NameScope variables = new NameScope(Set.of("in"));
  private final Map<String, Code> names = new HashMap<>();
  private final List<Statement> body = new ArrayList<>();

  private final TypeRef type;

  SingleLayout(TypeRef type, @Nullable TypeRef parameters) {
    this.type = type;
    if (parameters != null) {
      body.add(new Local("in", Code.staticCall(parameters, "create")));
      body.add(new Gap());
    }
  }

  @Override
  public void begin() {}

  @Override
  public Code add(String wanted, TypeRef type, Code value) {
    String name = variables.give(wanted);
    Chains.split(name, value, variables).forEach(body::add);
    body.add(new Gap());
    return new Code.Name(name);
  }

  @Override
  public String variable(String wanted) {
    return variables.give(wanted);
  }

  @Override
  public TypeRef place() {
    return type;
  }

  @Override
  public void holds(String step, Code name) {
    names.putIfAbsent(step, name);
  }

  @Override
  public Code here(Code name) {
    return name;
  }

  @Override
  public List<SourceFile> files(Main main, Set<String> roots) {
    Code pipeline = main.start();
    List<Code> listed =
        roots.stream().map(step -> Objects.requireNonNull(names.get(step))).toList();
    if (!listed.isEmpty()) {
      pipeline = pipeline.call("steps", listed);
    }
    List<Statement> all = new ArrayList<>(body);
    all.add(new Return(main.end().apply(pipeline).call("build")));
    return List.of(main.file(VariablePlan.apply(all, variables)));
  }
}
