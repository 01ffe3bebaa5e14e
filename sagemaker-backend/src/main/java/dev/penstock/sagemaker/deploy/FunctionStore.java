package dev.penstock.sagemaker.deploy;

import dev.penstock.FunctionAsset;
import dev.penstock.sagemaker.AwsClients;
import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.SageMakerFailure.Kind;
import dev.penstock.sagemaker.deploy.AssetStore.Location;
import dev.penstock.step.LambdaFunction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import software.amazon.awssdk.services.lambda.model.LastUpdateStatus;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.model.State;

/** Creates and updates the Lambda functions that a definition calls. What is the same, stays. */
final class FunctionStore {
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int MOST_LOOKS = 120;

  private final AwsClients clients;

  FunctionStore(AwsClients clients) {
    this.clients = clients;
  }

  /** Looks what would have to be done; null where there is no Lambda at all. */
  @Nullable FunctionChange compare(FunctionAsset wanted) {
    GetFunctionConfigurationResponse there;
    try {
      there = find(wanted);
    } catch (SageMakerFailure failure) {
      // Somebody answers at an address of one's own, and does not know what a function is.
      if (clients.hasEndpoint()
          && (failure.kind() == Kind.NOT_FOUND || failure.kind() == Kind.UNSUPPORTED)) {
        return null;
      }
      throw failure;
    }
    List<SettingChange> settings = new ArrayList<>();
    LambdaFunction function = wanted.function();
    compare(settings, "Role", there == null ? null : there.role(), wanted.role());
    compare(settings, "Handler", there == null ? null : there.handler(), function.handler());
    compare(
        settings, "Runtime", there == null ? null : there.runtimeAsString(), function.runtime());
    compare(settings, "MemorySize", there == null ? null : there.memorySize(), function.memory());
    compare(settings, "Timeout", there == null ? null : there.timeout(), seconds(function));
    Map<String, String> before =
        there == null || there.environment() == null
            ? Map.of()
            : Objects.requireNonNullElse(there.environment().variables(), Map.of());
    Map<String, String> names = new TreeMap<>(before);
    names.putAll(function.environment());
    for (String name : names.keySet()) {
      compare(
          settings,
          "Environment['" + name + "']",
          before.get(name),
          function.environment().get(name));
    }
    boolean code = there == null || !hash(wanted).equals(there.codeSha256());
    return new FunctionChange(wanted, there == null, code, settings);
  }

  /** Does what was found. Its code is in S3 already. */
  void apply(FunctionChange change) {
    if (change.isEmpty()) {
      return;
    }
    FunctionAsset wanted = change.function();
    if (change.creates()) {
      create(wanted);
      awaitReady(wanted);
      return;
    }
    // A function that is still changing takes no other change.
    awaitReady(wanted);
    if (!change.settings().isEmpty()) {
      updateSettings(wanted);
      awaitReady(wanted);
    }
    if (change.code()) {
      updateCode(wanted);
      awaitReady(wanted);
    }
  }

  private void create(FunctionAsset wanted) {
    LambdaFunction function = wanted.function();
    Location code = Location.of(wanted.code().s3Uri());
    call(
        "lambda:CreateFunction",
        wanted,
        () ->
            clients
                .lambda()
                .createFunction(
                    create ->
                        create
                            .functionName(function.name())
                            .role(wanted.role())
                            .handler(function.handler())
                            .runtime(function.runtime())
                            .memorySize(function.memory())
                            .timeout(seconds(function))
                            .environment(all -> all.variables(function.environment()))
                            .code(from -> from.s3Bucket(code.bucket()).s3Key(code.key()))));
  }

  private void updateSettings(FunctionAsset wanted) {
    LambdaFunction function = wanted.function();
    call(
        "lambda:UpdateFunctionConfiguration",
        wanted,
        () ->
            clients
                .lambda()
                .updateFunctionConfiguration(
                    update ->
                        update
                            .functionName(function.name())
                            .role(wanted.role())
                            .handler(function.handler())
                            .runtime(function.runtime())
                            .memorySize(function.memory())
                            .timeout(seconds(function))
                            .environment(all -> all.variables(function.environment()))));
  }

  private void updateCode(FunctionAsset wanted) {
    Location code = Location.of(wanted.code().s3Uri());
    call(
        "lambda:UpdateFunctionCode",
        wanted,
        () ->
            clients
                .lambda()
                .updateFunctionCode(
                    update ->
                        update
                            .functionName(wanted.function().name())
                            .s3Bucket(code.bucket())
                            .s3Key(code.key())));
  }

  private @Nullable GetFunctionConfigurationResponse find(FunctionAsset wanted) {
    try {
      return call(
          "lambda:GetFunctionConfiguration",
          wanted,
          () ->
              clients
                  .lambda()
                  .getFunctionConfiguration(get -> get.functionName(wanted.function().name())));
    } catch (SageMakerFailure failure) {
      if (failure.getCause() instanceof ResourceNotFoundException) {
        return null;
      }
      throw failure;
    }
  }

  /** Waits until a function that was just created or changed can be called. */
  private void awaitReady(FunctionAsset wanted) {
    for (int look = 0; look < MOST_LOOKS; look++) {
      GetFunctionConfigurationResponse now = find(wanted);
      if (now == null) {
        throw new SageMakerFailure("The function " + wanted.arn() + " was deleted meanwhile.");
      }
      if (now.state() == State.FAILED || now.lastUpdateStatus() == LastUpdateStatus.FAILED) {
        String why = now.state() == State.FAILED ? now.stateReason() : now.lastUpdateStatusReason();
        throw new SageMakerFailure(
            "Lambda could not make the function " + wanted.arn() + ": " + why);
      }
      if (now.state() != State.PENDING && now.lastUpdateStatus() != LastUpdateStatus.IN_PROGRESS) {
        return;
      }
      pause(wanted);
    }
    throw new SageMakerFailure(
        "The function " + wanted.arn() + " is still being changed. Deploy again later.");
  }

  private static void pause(FunctionAsset wanted) {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new SageMakerFailure("Interrupted while " + wanted.arn() + " was being changed.");
    }
  }

  private <T extends @Nullable Object> T call(
      String action, FunctionAsset wanted, Supplier<T> request) {
    return clients.call(action, wanted.arn(), request);
  }

  private static void compare(
      List<SettingChange> changes, String name, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      changes.add(new SettingChange(name, text(before), text(after)));
    }
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static int seconds(LambdaFunction function) {
    return Math.toIntExact(function.timeout().toSeconds());
  }

  /** As the service writes it. */
  private static String hash(FunctionAsset wanted) {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(wanted.code().sha256()));
  }
}
