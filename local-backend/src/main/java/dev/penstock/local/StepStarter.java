package dev.penstock.local;

import dev.penstock.cache.CacheKey;
import dev.penstock.definition.DefinitionSyntaxException;
import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.StepDefinition;
import dev.penstock.local.evaluate.Conditions;
import dev.penstock.local.evaluate.EvaluationException;
import dev.penstock.local.evaluate.Evaluator;
import dev.penstock.local.job.StepJob;
import dev.penstock.local.job.StepRunner;
import dev.penstock.local.job.StopSignal;
import dev.penstock.local.store.CacheHit;
import dev.penstock.local.store.CallbackRecord;
import dev.penstock.local.store.ExecutionRecord;
import dev.penstock.local.store.JobRecord;
import dev.penstock.local.store.ModelPackage;
import dev.penstock.local.store.StepRecord;
import dev.penstock.step.StepType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Works out what starting a step comes to, by the step's type. Changes nothing. */
final class StepStarter {
  private static final int LONGEST_NAME = 63;

  private final Services services;
  private final ExecutionRecord execution;
  private final RunScope scope;
  private final Expectations expectations;
  private final Resources resources;

  StepStarter(
      Services services, ExecutionRecord execution, RunScope scope, Expectations expectations) {
    this.services = services;
    this.execution = execution;
    this.scope = scope;
    this.expectations = expectations;
    this.resources = new Resources(services.arns());
  }

  Start start(StepNode node) {
    try {
      return switch (node.type) {
        case CONDITION -> decide(node);
        case FAIL -> fail(node);
        case FOR_EACH -> new Start.Each(items(node));
        case REGISTER_MODEL -> register(node);
        default -> resource(node);
      };
    } catch (EvaluationException failed) {
      return new Start.Failed(failed.reason(), Nodes.EMPTY, false);
    } catch (IllegalArgumentException failed) {
      return new Start.Failed(String.valueOf(failed.getMessage()), Nodes.EMPTY, false);
    }
  }

  private Start decide(StepNode node) throws EvaluationException {
    Evaluator evaluator = scope.forStep(node, "");
    boolean outcome = new Conditions(evaluator).all(node.definition.arguments().get("Conditions"));
    return new Start.Done(
        Nodes.of("Outcome", new BooleanNode(outcome)),
        StepMetadata.condition(outcome),
        null,
        null,
        null);
  }

  private Start fail(StepNode node) throws EvaluationException {
    String message =
        scope.forStep(node, "").resolveText(node.definition.arguments().get("ErrorMessage"));
    return new Start.Failed(message.isEmpty() ? null : message, StepMetadata.fail(message), true);
  }

  private List<Node> items(StepNode node) throws EvaluationException {
    Node given = node.definition.arguments().get("IterableItems");
    Node value = scope.forStep(node, "").resolve(given == null ? Nodes.EMPTY : given);
    if (value instanceof TextNode text) {
      try {
        value = Node.parse("IterableItems", text.value());
      } catch (DefinitionSyntaxException noJson) {
        throw new EvaluationException(
            "IterableItems is no JSON list: " + String.valueOf(noJson.getMessage()));
      }
    }
    if (!(value instanceof ArrayNode items)) {
      throw new EvaluationException("IterableItems is no JSON list but " + value);
    }
    return items.elements();
  }

  private Start register(StepNode node) throws EvaluationException {
    ObjectNode request = resolve(node, jobName(node));
    String approval = request.text("ModelApprovalStatus");
    Instant now = services.timer().now();
    String group = request.text("ModelPackageGroupName");
    String name = request.text("ModelPackageName");
    return new Start.Register(
        new ModelPackage(
            "",
            name == null ? jobName(node) : name,
            group == null ? null : Arns.lastName(group),
            null,
            approval == null ? "PendingManualApproval" : approval,
            null,
            request,
            execution.id(),
            node.name,
            now,
            now));
  }

  private String jobName(StepNode node) {
    ResourceKind kind = ResourceKind.of(node.type);
    int most = kind == null ? LONGEST_NAME : kind.longestName();
    return RandomNames.job(execution.id(), node.name, most);
  }

  private ObjectNode resolve(StepNode node, String jobName) throws EvaluationException {
    return scope.forStep(node, jobName).resolveObject(node.definition.arguments());
  }

  private Start resource(StepNode node) throws EvaluationException {
    String proposed = jobName(node);
    Evaluator evaluator = scope.forStep(node, proposed);
    ObjectNode request = evaluator.resolveObject(node.definition.arguments());
    ObjectNode members = evaluator.resolveObject(besideArguments(node.definition.json()));
    Start cached = cached(node, members, request);
    if (cached != null) {
      return cached;
    }
    StepRunner runner =
        services.runners(execution.pipeline()).find(node.definition.name(), node.type);
    if (node.type == StepType.CALLBACK && !answersCallbacks(node)) {
      return callback(node, members, request);
    }
    String name = Resources.name(node.type, request, proposed, execution.id());
    Instant now = services.timer().now();
    ObjectNode described = resources.describe(node.type, members, request, name, now, null);
    JobRecord job = job(node, request, described, name, now);
    if (!ResourceKind.needsRunner(node.type) && node.type != StepType.CALLBACK) {
      ObjectNode done = resources.describe(node.type, members, request, name, now, now);
      return new Start.Done(
          null,
          StepMetadata.of(node.type, job.arn(), done),
          withStatus(job, "Completed", done, now),
          job.arn(),
          null);
    }
    if (runner == null) {
      return new Start.Failed(
          "there is no runner for the step; give one in Runners", Nodes.EMPTY, false);
    }
    ObjectNode known = resources.describe(node.type, members, request, name, now, now);
    return new Start.Job(attempt(node, members, request, job, known, runner));
  }

  /** Callbacks wait for somebody, unless a runner was meant for them in particular. */
  private boolean answersCallbacks(StepNode node) {
    return services.runners(execution.pipeline()).stepNames().contains(node.definition.name())
        || services.runners(execution.pipeline()).hasType(StepType.CALLBACK);
  }

  private JobRecord job(
      StepNode node, ObjectNode request, ObjectNode described, String name, Instant now) {
    return new JobRecord(
        resources.arn(node.type, name),
        node.type.wireName(),
        name,
        execution.id(),
        node.name,
        node.attempt,
        "InProgress",
        null,
        request,
        described,
        now,
        now);
  }

  static JobRecord withStatus(JobRecord job, String status, ObjectNode description, Instant now) {
    return new JobRecord(
        job.arn(),
        job.type(),
        job.name(),
        job.execution(),
        job.step(),
        job.attempt(),
        status,
        description.text("FailureReason"),
        job.request(),
        description,
        job.created(),
        now);
  }

  private Attempt attempt(
      StepNode node,
      ObjectNode members,
      ObjectNode request,
      JobRecord job,
      ObjectNode known,
      StepRunner runner) {
    StepJob work =
        new StepJob(
            node.type,
            node.definition,
            members,
            node.name,
            node.attempt,
            job.name(),
            job.arn(),
            execution.pipeline(),
            execution.arn(),
            request,
            node.type == StepType.TRANSFORM ? model(request) : null,
            services.objects(),
            services.jobFolder(execution.id(), job.name()),
            new StopSignal(),
            line -> services.tell(to -> to.onLog(execution.id(), node.name, line)),
            expectations.of(node.definition, known, scope));
    boolean recorded = node.type != StepType.LAMBDA && node.type != StepType.CALLBACK;
    return new Attempt(node, work, recorded ? job : null, runner);
  }

  /** What the model that a transform job names was made with; null when no step made it. */
  private @Nullable ObjectNode model(ObjectNode request) {
    JobRecord model =
        services.store().job(StepType.MODEL.wireName(), String.valueOf(request.text("ModelName")));
    if (model == null) {
      return null;
    }
    ObjectNode container = Nodes.object(model.request().get("PrimaryContainer"));
    List<ObjectNode> containers = Nodes.objects(model.request().get("Containers"));
    ObjectNode only = containers.size() == 1 ? containers.get(0) : container;
    String version = only.text("ModelPackageName");
    ModelPackage registered = version == null ? null : services.store().model(version);
    Node packaged =
        registered == null
            ? null
            : Nodes.at(registered.request(), "InferenceSpecification", "Containers");
    return packaged == null ? model.request() : Nodes.of("Containers", packaged);
  }

  private Start callback(StepNode node, ObjectNode members, ObjectNode request) {
    String token = RandomNames.token();
    Map<String, Node> message = new LinkedHashMap<>();
    message.put("token", Nodes.text(token));
    message.put("pipelineExecutionArn", Nodes.text(execution.arn()));
    message.put("arguments", request);
    message.put("status", Nodes.text("Executing"));
    String queue = members.text("SqsQueueUrl");
    return new Start.Wait(
        new CallbackRecord(
            token,
            execution.id(),
            node.name,
            queue == null ? "" : queue,
            new ObjectNode(message),
            services.timer().now(),
            null,
            null,
            Nodes.EMPTY));
  }

  private @Nullable Start cached(StepNode node, ObjectNode members, ObjectNode request) {
    node.cacheKey = null;
    ObjectNode config = Nodes.object(node.definition.json().get("CacheConfig"));
    if (!new BooleanNode(true).equals(config.get("Enabled"))) {
      return null;
    }
    CacheKey known = CacheKey.of(resolved(members, request));
    if (known == null) {
      return null;
    }
    String key = Hash.of(known.content().toString());
    node.cacheKey = key;
    String expiry = config.text("ExpireAfter");
    Instant after =
        expiry == null ? Instant.EPOCH : ExpireAfter.before(services.timer().now(), expiry);
    if (after == null) {
      throw new IllegalArgumentException(
          "the ExpireAfter \"" + expiry + "\" of the cache cannot be read; write it as P30D");
    }
    CacheHit hit =
        services.store().cached(execution.pipeline(), node.definition.name(), key, after);
    StepRecord source = hit == null ? null : services.store().step(hit.execution(), hit.step());
    if (hit == null || source == null) {
      return null;
    }
    return new Start.Done(
        source.jobArn() == null ? services.store().properties(hit.execution(), hit.step()) : null,
        source.metadata(),
        null,
        source.jobArn(),
        services.arns().execution(execution.pipeline(), hit.execution()));
  }

  /** The step as if it had been written without variables. */
  private static StepDefinition resolved(ObjectNode members, ObjectNode request) {
    ObjectNode step = Nodes.over(members, new ObjectNode(Map.of("Arguments", request)));
    return StepDefinition.of(step);
  }

  /** What there is of a step besides its arguments. */
  private static ObjectNode besideArguments(ObjectNode step) {
    Map<String, Node> members = new LinkedHashMap<>(step.members());
    members.keySet().removeAll(List.of("Arguments", "RetryPolicies", "CacheConfig", "DependsOn"));
    return new ObjectNode(members);
  }
}
