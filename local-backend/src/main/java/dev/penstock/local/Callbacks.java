package dev.penstock.local;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.local.store.CallbackRecord;
import dev.penstock.local.store.Store;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Callback steps wait for: of executions in this process and in others on the same folder. */
public final class Callbacks {
  private static final int LONGEST_FAILURE = 256;
  private static final int LONGEST_VALUE = 1024;
  private static final int MOST_OUTPUTS = 50;

  private final Services services;
  private final Store store;
  private final Map<String, ExecutionRun> runs;

  Callbacks(Services services, Map<String, ExecutionRun> runs) {
    this.services = services;
    this.store = services.store();
    this.runs = runs;
  }

  /**
   * Returns the callbacks that wait for an answer.
   *
   * @return the callbacks, oldest first
   */
  public List<CallbackRecord> open() {
    store.recover(services.timer().now());
    return store.openCallbacks();
  }

  /**
   * Answers with success.
   *
   * @param token the callback's token
   * @param outputs its outputs: at most 50, each value at most 1024 characters
   * @throws EngineException when there is no such callback, or it has an answer
   */
  public void succeed(String token, Map<String, String> outputs) {
    if (outputs.size() > MOST_OUTPUTS) {
      throw EngineException.invalid("a callback has at most " + MOST_OUTPUTS + " outputs");
    }
    Map<String, Node> values = new LinkedHashMap<>();
    outputs.forEach(
        (name, value) -> {
          if (value.length() > LONGEST_VALUE) {
            throw EngineException.invalid(
                "the output \"" + name + "\" has more than " + LONGEST_VALUE + " characters");
          }
          values.put(name, Nodes.text(value));
        });
    answer(token, "Succeeded", null, new ObjectNode(values));
  }

  /**
   * Answers with failure.
   *
   * @param token the callback's token
   * @param reason why, at most 256 characters
   * @throws EngineException when there is no such callback, or it has an answer
   */
  public void fail(String token, String reason) {
    if (reason.length() > LONGEST_FAILURE) {
      throw EngineException.invalid("a reason has at most " + LONGEST_FAILURE + " characters");
    }
    answer(token, "Failed", reason.isEmpty() ? null : reason, Nodes.EMPTY);
  }

  private void answer(String token, String how, @Nullable String reason, ObjectNode outputs) {
    store.recover(services.timer().now());
    CallbackRecord answered =
        store.write(
            to -> {
              CallbackRecord callback = to.callback(token);
              if (callback == null) {
                throw EngineException.notFound("no callback has the token \"" + token + "\"");
              }
              if (callback.answer() != null) {
                throw EngineException.invalid(
                    "the callback \"" + token + "\" was answered: " + callback.answer());
              }
              CallbackRecord done = callback.withAnswer(how, reason, outputs);
              to.put(done);
              return done;
            });
    ExecutionRun run = runs.get(answered.execution());
    if (run != null) {
      run.answered(answered);
    }
  }
}
