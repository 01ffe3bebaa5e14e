package dev.penstock.local.server;

import dev.penstock.definition.DefinitionFile;
import dev.penstock.definition.DefinitionSyntaxException;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.local.EngineException;
import dev.penstock.local.LocalEngine;
import dev.penstock.local.server.ServiceModel.OperationFacts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** SageMaker's protocol, AWS JSON 1.1: a request's bytes in, a reply's bytes out. */
final class SageMakerApi {
  private static final System.Logger LOG = System.getLogger(SageMakerApi.class.getName());
  private static final String PREFIX = "SageMaker.";

  private final ServiceModel model = ServiceModel.load();
  private final AnswerShape answers = new AnswerShape(model);
  private final Map<String, Operation> operations = new LinkedHashMap<>();
  private final OnceOnly onceOnly;

  SageMakerApi(LocalEngine engine) {
    this.onceOnly = new OnceOnly(engine.store());
    Tags tags = new Tags(engine);
    operations.putAll(new PipelineOperations(engine, tags).all());
    operations.putAll(new ExecutionOperations(engine).all());
    operations.putAll(tags.all());
    operations.putAll(new GroupOperations(engine, tags).all());
    operations.putAll(new ModelOperations(engine, tags).all());
    operations.putAll(new JobOperations(engine).all());
  }

  /** What is spoken here. */
  Set<String> operationNames() {
    return operations.keySet();
  }

  /** What the model has facts of. */
  Set<String> modelledNames() {
    return model.operationNames();
  }

  /**
   * Answers a request.
   *
   * @param target what the header X-Amz-Target says, or null
   * @param body the request
   * @return the reply, an error's too
   */
  Reply answer(@Nullable String target, byte[] body) {
    try {
      return new Reply(200, null, run(target, body));
    } catch (ServiceException refused) {
      return error(refused);
    } catch (RuntimeException | StackOverflowError broken) {
      LOG.log(System.Logger.Level.ERROR, "the request " + target + " failed", broken);
      return error(
          ServiceException.of(500, "InternalFailure", "The request failed: " + broken + "."));
    }
  }

  private ObjectNode run(@Nullable String target, byte[] body) {
    String name =
        target != null && target.startsWith(PREFIX) ? target.substring(PREFIX.length()) : "";
    OperationFacts facts = model.operation(name);
    Operation operation = operations.get(name);
    if (facts == null || operation == null) {
      throw ServiceException.of(
          "UnknownOperationException",
          target == null
              ? "The request has no X-Amz-Target."
              : "There is no operation " + Printable.cut(target) + " here.");
    }
    try {
      ObjectNode input = RequestCheck.check(model, facts.input(), parse(body));
      ObjectNode output = onceOnly.run(new Call(name, input), operation);
      return facts.output() == null ? Answer.EMPTY : answers.fit(facts.output(), output);
    } catch (EngineException refused) {
      throw declared(facts, typeOf(refused), refused.getMessage());
    } catch (ServiceException refused) {
      throw refused.status() == 400 ? declared(facts, refused.type(), refused.message()) : refused;
    }
  }

  private static String typeOf(EngineException refused) {
    return switch (refused.kind()) {
      case VALIDATION -> "ValidationException";
      case NOT_FOUND -> "ResourceNotFound";
      case CONFLICT -> "ConflictException";
    };
  }

  /** Operations that do not declare an error say ValidationException instead. */
  private static ServiceException declared(
      OperationFacts facts, String type, @Nullable String message) {
    boolean own = type.equals("ResourceNotFound") || type.equals("ConflictException");
    return ServiceException.of(
        own && !facts.errors().contains(type) ? "ValidationException" : type,
        String.valueOf(message));
  }

  /** Reads a request: an object, which may be empty, and not nothing. */
  static ObjectNode parse(byte[] body) {
    try {
      return DefinitionFile.parse("request", body).json();
    } catch (DefinitionSyntaxException wrong) {
      throw ServiceException.of(
          "SerializationException", "The request is not readable: " + wrong.getMessage());
    }
  }

  static Reply error(ServiceException refused) {
    ObjectNode body =
        Answer.with("__type", refused.type())
            .put("message", refused.message())
            .put("Message", refused.message())
            .build();
    return new Reply(refused.status(), refused.type(), body);
  }
}
