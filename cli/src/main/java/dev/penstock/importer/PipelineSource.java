package dev.penstock.importer;

import dev.penstock.Pipeline;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.StepDefinition;
import dev.penstock.importer.code.Code;
import dev.penstock.importer.code.JavaNames;
import dev.penstock.importer.code.NameScope;
import dev.penstock.importer.code.SourceFile;
import dev.penstock.importer.code.SourceFile.Declaration;
import dev.penstock.importer.code.TypeRef;
import dev.penstock.importer.plan.Contract;
import dev.penstock.importer.plan.Contracts;
import dev.penstock.importer.plan.LoopPlan;
import dev.penstock.importer.plan.ParameterPlan;
import dev.penstock.importer.plan.SharedSettings;
import dev.penstock.importer.plan.StepOrder;
import dev.penstock.importer.plan.StepVariables;
import dev.penstock.importer.plan.TypeNames;
import dev.penstock.importer.step.Expressions;
import dev.penstock.importer.step.Form;
import dev.penstock.importer.step.Scope;
import dev.penstock.importer.step.StepWriters;
import dev.penstock.importer.step.StepWriters.Written;
import dev.penstock.step.ForEachItem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the source of a pipeline out of its definition. */
final class PipelineSource {
  private static final Code CURRENT_ITEM = Code.staticCall(ForEachItem.class, "current");

  private final PipelineDefinition definition;
  private final Names names;
  private final Decisions decisions;
  private final SharedSettings shared;
  private final NameScope types;
  private final ParameterPlan parameters;
  private final Layout layout;
  private final LoopPlan loops;
  private final Map<String, Scope.StepName> written = new HashMap<>();
  private final Set<String> read = new HashSet<>();
  private final IdentityHashMap<Code, String> stepsAsked = new IdentityHashMap<>();
  private final IdentityHashMap<Code, String> parametersAsked = new IdentityHashMap<>();
  private final Set<String> parametersRead = new HashSet<>();
  private final Set<Declaration> declarations = new LinkedHashSet<>();

  private PipelineSource(PipelineDefinition definition, Names names, Decisions decisions) {
    this.definition = definition;
    this.names = names;
    this.decisions = decisions;
    this.shared = SharedSettings.of(definition, names.base());
    this.types = new NameScope(List.of(names.className(), names.className() + "Steps"));
    String record = TypeNames.give(types, names.base() + "Parameters", "Ref", "Values");
    this.loops = new LoopPlan(definition);
    boolean split = Layout.isSplit(definition);
    this.parameters =
        ParameterPlan.of(
            definition,
            record,
            types,
            split ? new Code.Field(new Code.Name("all"), "in") : new Code.Name("in"));
    this.layout =
        split
            ? new SplitLayout(names, parametersType())
            : new SingleLayout(type(names.className()), parametersType());
  }

  /** Writes the source; the steps that could be said are noted in the decisions. */
  static Map<String, String> write(
      PipelineDefinition definition, Names names, Decisions decisions) {
    while (true) {
      PipelineSource source = new PipelineSource(definition, names, decisions);
      List<SourceFile> files = source.files();
      if (files != null) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (SourceFile file : files) {
          texts.put(file.type().simpleName(), ConstantPlan.write(file));
        }
        return texts;
      }
    }
  }

  private TypeRef type(String simpleName) {
    return TypeRef.of(names.packageName(), simpleName);
  }

  private @Nullable TypeRef parametersType() {
    return parameters.record() == null ? null : type(parameters.record().name() + "Ref");
  }

  /** The files, or null when a decision was changed and all is to be begun again. */
  private @Nullable List<SourceFile> files() {
    List<StepDefinition> order =
        StepOrder.of(
            definition, step -> decisions.form(step.name()) == Form.OTHER || isBroken(step));
    StepVariables variables = StepVariables.of(order.stream().map(StepDefinition::name).toList());
    Contracts contracts = new Contracts(definition, types, names.packageName(), order);
    for (StepDefinition step : order) {
      StepDefinition loop = loops.of(step);
      if (loop != null && isInside(loop)) {
        continue;
      }
      List<String> words = variables.words(step.name());
      layout.begin();
      Scope scope = scope(loop == null ? null : CURRENT_ITEM, null);
      if (isInside(step)) {
        StepDefinition body = step.body().get(0);
        String item = layout.variable(LoopPlan.item(step));
        Said inside =
            say(body, variables.words(body.name()), contracts, scope(new Code.Name(item), null));
        Code lambda = new Code.Lambda(item, inside.written().code().call("build"));
        scope = scope(null, new Scope.StepName(lambda, inside.written().facts()));
        if (inside.written().form() == Form.OTHER) {
          // No step that a lambda could give.
          decisions.lower(step.name(), Form.FULL);
          return null;
        }
      }
      Said said = say(step, words, contracts, scope);
      Written code = said.written();
      if (code.form() == Form.OTHER
          && !StepOrder.inside(step).isEmpty()
          && !isBroken(step)
          && decisions.form(step.name()) != Form.OTHER) {
        // What is inside was written apart, and has to go back.
        decisions.lower(step.name(), Form.OTHER);
        return null;
      }
      note(code.code());
      String fallback = JavaNames.variable(JavaNames.words(step.type()), "step");
      Code name =
          layout.add(
              JavaNames.variable(words, fallback),
              said.contract() == null ? code.type() : said.contract().stepType(),
              code.code().call("build"));
      written.putIfAbsent(step.name(), new Scope.StepName(name, code.facts()));
      layout.holds(step.name(), name);
      String variable = name instanceof Code.Field field ? field.name() : ((Code.Name) name).name();
      decisions.wrote(layout.place().simpleName(), variable, step.name());
    }
    Set<String> roots = new LinkedHashSet<>();
    for (StepDefinition step : order) {
      if (written.containsKey(step.name()) && !read.contains(step.name())) {
        roots.add(step.name());
      }
    }
    return layout.files(main(), roots);
  }

  /**
   * A step as it is said.
   *
   * @param contract the contract that it is said by, or null
   */
  private record Said(Written written, @Nullable Contract contract) {}

  private Said say(StepDefinition step, List<String> words, Contracts contracts, Scope scope) {
    Form form = isBroken(step) ? Form.OTHER : decisions.form(step.name());
    Contract contract =
        form == Form.CONCISE ? contracts.of(step, words, new Expressions(scope)) : null;
    Written written =
        StepWriters.write(step, scope, shared, contract, form, decisions.silenced(step.name()));
    decisions.said(step.name(), written.form());
    if (contract == null || written.form() != Form.CONCISE) {
      return new Said(written, null);
    }
    declarations.addAll(contract.declarations());
    return new Said(written, contract);
  }

  /** Whether the body of a step is written inside it. */
  private boolean isInside(StepDefinition loop) {
    return !isBroken(loop) && decisions.form(loop.name()) == Form.CONCISE && loops.isInside(loop);
  }

  /** Whether a branch or a body holds what is no step. */
  private static boolean isBroken(StepDefinition step) {
    return StepOrder.inside(step).stream()
        .anyMatch(
            inside -> inside.json().text("Name") == null || inside.json().text("Type") == null);
  }

  /** Notes what an expression refers to by value: of what was asked for, some is said by name. */
  private void note(Code code) {
    Deque<Code> open = new ArrayDeque<>(List.of(code));
    while (!open.isEmpty()) {
      Code next = open.removeFirst();
      String step = stepsAsked.get(next);
      String parameter = parametersAsked.get(next);
      if (step != null) {
        read.add(step);
      }
      if (parameter != null) {
        parametersRead.add(parameter);
      }
      open.addAll(next.children());
    }
  }

  /**
   * What can be named at a step.
   *
   * @param item the item, in the body of a ForEach step
   * @param inside what is written inside the step
   */
  private Scope scope(@Nullable Code item, Scope.@Nullable StepName inside) {
    return new Scope() {
      @Override
      public @Nullable Code item() {
        return item;
      }

      @Override
      public @Nullable StepName inside(String name) {
        return inside;
      }

      @Override
      public @Nullable ParameterName parameter(String name) {
        ParameterName found = parameters.names().get(name);
        if (found != null) {
          parametersAsked.put(found.code(), name);
        }
        return found;
      }

      @Override
      public @Nullable StepName step(String name) {
        StepName found = written.get(name);
        if (found == null) {
          return null;
        }
        Code here = layout.here(found.code());
        stepsAsked.put(here, name);
        return new StepName(here, found.facts());
      }
    };
  }

  /** The class with the pipeline, but for the steps. */
  private Layout.Main main() {
    PipelineCalls calls = new PipelineCalls(definition, shared, scope(null, null));
    Code start = Code.staticCall(Pipeline.class, "named", Code.text(shared.pipelineName()));
    start = calls.defaults(start);
    List<Declaration> all = new ArrayList<>();
    if (parameters.record() != null) {
      all.add(parameters.record());
    }
    all.addAll(parameters.enums());
    all.addAll(declarations);
    return new Layout.Main(
        type(names.className()),
        Summary.of(definition),
        names.sourceName(),
        parameters.constants(),
        all,
        start,
        builder -> end(calls.rest(builder, decisions.silenced(""))));
  }

  /** Declares the parameters that nothing refers to. */
  private Code end(Code builder) {
    note(builder);
    List<Code> codes = new ArrayList<>();
    boolean recordRead = false;
    Code ofRecord = null;
    for (Map.Entry<String, Scope.ParameterName> each : parameters.names().entrySet()) {
      boolean constant = each.getValue().code() instanceof Code.Name;
      if (constant && !parametersRead.contains(each.getKey())) {
        codes.add(each.getValue().code());
      } else if (!constant) {
        recordRead |= parametersRead.contains(each.getKey());
        ofRecord = ofRecord == null ? each.getValue().code() : ofRecord;
      }
    }
    if (!recordRead && ofRecord != null) {
      codes.add(ofRecord);
    }
    return codes.isEmpty() ? builder : builder.call("parameters", codes);
  }
}
