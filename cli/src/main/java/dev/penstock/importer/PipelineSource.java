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
import dev.penstock.importer.plan.CallContracts;
import dev.penstock.importer.plan.Contract;
import dev.penstock.importer.plan.ContractPlan;
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
  /** Contracts of more steps than these help nobody to read. */
  private static final int MOST_CONTRACTS = 40;

  private static final Set<String> CALLS = Set.of("Lambda", "Callback");

  private final PipelineDefinition definition;
  private final Names names;
  private final Decisions decisions;
  private final SharedSettings shared;
  private final NameScope types;
  private final ParameterPlan parameters;
  private final Layout layout;
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
    ContractPlan jobs = new ContractPlan(definition, types, names.packageName());
    CallContracts calls = new CallContracts(definition, types, names.packageName());
    boolean few = order.stream().filter(PipelineSource::mayHaveContract).count() <= MOST_CONTRACTS;
    for (StepDefinition step : order) {
      List<String> words = variables.words(step.name());
      layout.begin();
      Contract contract = null;
      if (few && mayHaveContract(step) && decisions.form(step.name()) == Form.CONCISE) {
        contract =
            CALLS.contains(step.type())
                ? calls.of(step, words, new Expressions(scope()))
                : jobs.of(step, words);
      }
      Written said =
          StepWriters.write(
              step,
              scope(),
              shared,
              contract,
              isBroken(step) ? Form.OTHER : decisions.form(step.name()),
              decisions.silenced(step.name()));
      if (said.form() == Form.OTHER
          && !StepOrder.inside(step).isEmpty()
          && !isBroken(step)
          && decisions.form(step.name()) != Form.OTHER) {
        // What is inside was written apart, and has to go back.
        decisions.lower(step.name(), Form.OTHER);
        return null;
      }
      decisions.said(step.name(), said.form());
      note(said.code());
      TypeRef type = TypeRef.of(said.facts().stepClass());
      if (contract != null && said.form() == Form.CONCISE) {
        declarations.addAll(contract.declarations());
        type = contract.stepType();
      }
      String fallback = JavaNames.variable(JavaNames.words(step.type()), "step");
      Code name = layout.add(JavaNames.variable(words, fallback), type, said.code().call("build"));
      written.putIfAbsent(step.name(), new Scope.StepName(name, said.facts()));
      layout.holds(step.name(), name);
      String variable = name instanceof Code.Field field ? field.name() : ((Code.Name) name).name();
      decisions.wrote(layout.place().simpleName(), variable, step.name());
    }
    Set<String> roots = new LinkedHashSet<>();
    for (StepDefinition step : order) {
      if (!read.contains(step.name())) {
        roots.add(step.name());
      }
    }
    return layout.files(main(), roots);
  }

  private static boolean mayHaveContract(StepDefinition step) {
    return step.type().equals("Processing") || CALLS.contains(step.type());
  }

  /** Whether a branch holds what is no step. */
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

  private Scope scope() {
    return new Scope() {
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
    PipelineCalls calls = new PipelineCalls(definition, shared, scope());
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
