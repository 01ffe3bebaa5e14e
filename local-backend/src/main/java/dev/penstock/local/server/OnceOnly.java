package dev.penstock.local.server;

import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.local.store.AnswerRecord;
import dev.penstock.local.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Does a request that names a client token once: who asks again gets the answer of the first time.
 * What is done and its answer are kept in one transaction, so that they outlive a crash together.
 */
final class OnceOnly {
  private static final List<String> TOKENS = List.of("ClientRequestToken", "ClientToken");
  private static final List<String> ARNS =
      List.of("PipelineExecutionArn", "PipelineArn", "ModelPackageArn");
  private static final Duration KEPT = Duration.ofDays(1);

  private final Store store;

  OnceOnly(Store store) {
    this.store = store;
  }

  ObjectNode run(Call call, Operation operation) {
    String name = call.operation();
    if (name.startsWith("Describe") || name.startsWith("List") || name.startsWith("Batch")) {
      return operation.run(call);
    }
    String token = first(call.input(), TOKENS);
    return store.write(
        to -> {
          if (token == null) {
            return operation.run(call);
          }
          String request = Digest.of(call.without(TOKENS).toString());
          AnswerRecord there = to.answer(name, token);
          if (there == null) {
            ObjectNode answer = operation.run(call);
            Instant now = Instant.now();
            to.forgetAnswers(now.minus(KEPT));
            to.put(new AnswerRecord(name, token, request, answer, first(answer, ARNS), now));
            return answer;
          }
          if (!there.request().equals(request)) {
            throw ServiceException.of(
                "ConflictException",
                "The client token "
                    + Printable.cut(token)
                    + " was used for another "
                    + name
                    + ". Take a new one, or repeat that request as it was.");
          }
          return there.answer();
        });
  }

  private static @Nullable String first(ObjectNode from, List<String> names) {
    return names.stream().map(from::text).filter(text -> text != null).findFirst().orElse(null);
  }
}
