package dev.penstock.sagemaker;

import dev.penstock.sagemaker.SageMakerFailure.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

/** What went wrong with a call, in the words of somebody who has to mend it. */
final class Failures {
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");
  private static final Pattern NO_PROFILE = Pattern.compile("no credentials for profile '([^']*)'");
  private static final Pattern ABSENT =
      Pattern.compile("does not exist|not found|could not find", Pattern.CASE_INSENSITIVE);
  private static final Pattern OUTDATED =
      Pattern.compile("(SSO|token|session)[^.,\\]]*\\bexpired\\b", Pattern.CASE_INSENSITIVE);
  private static final String EXPIRED_TEXT =
      "The AWS credentials have expired. Sign in again, or get new ones.";
  private static final int MOVED = 301;
  private static final int LONGEST = 500;

  private static final Map<String, Kind> KINDS =
      kinds(
          Map.of(
              Kind.NOT_FOUND,
              Set.of("ResourceNotFound", "ResourceNotFoundException", "NoSuchKey", "NoSuchBucket"),
              Kind.DENIED,
              Set.of(
                  "AccessDenied",
                  "AccessDeniedException",
                  "AllAccessDisabled",
                  "Forbidden",
                  "NotAuthorized",
                  "UnauthorizedOperation"),
              Kind.EXPIRED,
              Set.of(
                  "ExpiredToken",
                  "ExpiredTokenException",
                  "RequestExpired",
                  "TokenRefreshRequired"),
              Kind.CREDENTIALS,
              Set.of(
                  "UnrecognizedClientException",
                  "InvalidAccessKeyId",
                  "InvalidClientTokenId",
                  "InvalidSignatureException",
                  "InvalidToken",
                  "SignatureDoesNotMatch",
                  "MissingAuthenticationToken",
                  "MissingAuthenticationTokenException",
                  "IncompleteSignature"),
              Kind.CONFLICT,
              Set.of("Conflict", "ConflictException", "ResourceInUse"),
              Kind.LIMIT,
              Set.of("ResourceLimitExceeded", "ServiceQuotaExceededException"),
              Kind.UNSUPPORTED,
              Set.of("UnknownOperationException")));
  private static final Map<String, String> SERVICES =
      Map.of(
          "s3", "S3",
          "sts", "STS",
          "scheduler", "EventBridge Scheduler",
          "events", "EventBridge",
          "logs", "CloudWatch Logs",
          "lambda", "Lambda",
          "sqs", "SQS");

  private Failures() {}

  /** What people call a service that actions name so. */
  static String name(String service) {
    return SERVICES.getOrDefault(service, "SageMaker");
  }

  private static Map<String, Kind> kinds(Map<Kind, Set<String>> codes) {
    Map<String, Kind> kinds = new java.util.HashMap<>();
    codes.forEach((kind, all) -> all.forEach(code -> kinds.put(code, kind)));
    return Map.copyOf(kinds);
  }

  /**
   * Explains a failed call.
   *
   * @param thrown what the SDK threw
   * @param place where the request went, for people
   * @param action the permission that the call needs, for example {@code
   *     sagemaker:DescribePipeline}
   * @param resource what the call is about
   */
  static SageMakerFailure ofCall(
      RuntimeException thrown, String place, String action, String resource) {
    if (thrown instanceof AwsServiceException answer) {
      Kind kind = kind(answer);
      return new SageMakerFailure(kind, answer(answer, kind, place, action, resource), thrown);
    }
    String unreachable = unreachable(thrown);
    if (unreachable != null) {
      return new SageMakerFailure(
          Kind.UNREACHABLE,
          "No answer from "
              + place
              + ": "
              + unreachable
              + ". Check the network, the proxy, the region and --endpoint-url.",
          thrown);
    }
    return ofSettings(thrown);
  }

  private static Kind kind(AwsServiceException thrown) {
    Kind known = KINDS.get(code(thrown));
    if (known != null) {
      return known;
    }
    // Some operations say no more.
    if (code(thrown).startsWith("Validation") && ABSENT.matcher(said(thrown)).find()) {
      return Kind.NOT_FOUND;
    }
    if (thrown.isThrottlingException()) {
      return Kind.THROTTLED;
    }
    // To a HEAD, S3 answers with a status alone.
    return switch (thrown.statusCode()) {
      case 403 -> Kind.DENIED;
      case 404 -> Kind.NOT_FOUND;
      case 409, 412 -> Kind.CONFLICT;
      case 501 -> Kind.UNSUPPORTED;
      default -> thrown.statusCode() >= 500 ? Kind.SERVICE : Kind.OTHER;
    };
  }

  /** Explains what is missing before a request can be made. */
  static SageMakerFailure ofSettings(RuntimeException thrown) {
    String message = String.valueOf(thrown.getMessage());
    if (message.contains("Unable to load region") || message.contains("region must not be null")) {
      return new SageMakerFailure(
          Kind.OTHER,
          "There is no AWS region. Give --region, set AWS_REGION, or put a region into the"
              + " profile.",
          thrown);
    }
    if (OUTDATED.matcher(message).find()) {
      return new SageMakerFailure(Kind.EXPIRED, EXPIRED_TEXT, thrown);
    }
    if (message.contains("Unable to load credentials")) {
      return new SageMakerFailure(
          Kind.CREDENTIALS,
          "There are no AWS credentials. Give --profile or set AWS_PROFILE, set AWS_ACCESS_KEY_ID"
              + " and AWS_SECRET_ACCESS_KEY, or sign in with 'aws sso login'.",
          thrown);
    }
    Matcher profile = NO_PROFILE.matcher(message);
    if (profile.find()) {
      return new SageMakerFailure(
          Kind.CREDENTIALS,
          "There are no AWS credentials in a profile "
              + clean(profile.group(1))
              + ". See 'aws configure list-profiles'.",
          thrown);
    }
    return new SageMakerFailure(Kind.OTHER, "AWS cannot be used: " + clean(message), thrown);
  }

  private static String answer(
      AwsServiceException thrown, Kind kind, String place, String action, String resource) {
    String code = code(thrown);
    String said = said(thrown);
    if (thrown.statusCode() == MOVED) {
      return place + " does not have " + resource + ": it is in another region.";
    }
    return switch (kind) {
      case NOT_FOUND -> place + " does not have " + resource + ".";
      case DENIED ->
          "AWS refuses " + action + " on " + resource + ": " + said + ". Allow the action there.";
      case EXPIRED -> EXPIRED_TEXT;
      case CREDENTIALS ->
          "AWS does not accept the credentials (" + code + "). Check the profile and the keys.";
      case THROTTLED ->
          "AWS is answering no more requests for now (" + code + "). Try again in a minute.";
      default ->
          place
              + " answered "
              + action
              + " on "
              + resource
              + " with "
              + thrown.statusCode()
              + (code.isEmpty() ? "" : " " + code)
              + ": "
              + said;
    };
  }

  private static String said(AwsServiceException thrown) {
    if (thrown.awsErrorDetails() == null) {
      return clean(String.valueOf(thrown.getMessage()));
    }
    String message = thrown.awsErrorDetails().errorMessage();
    return message == null ? "it says no more" : clean(message);
  }

  private static String code(AwsServiceException thrown) {
    return thrown.awsErrorDetails() == null
        ? ""
        : clean(String.valueOf(thrown.awsErrorDetails().errorCode()));
  }

  private static @Nullable String unreachable(Throwable thrown) {
    if (thrown instanceof ApiCallTimeoutException
        || thrown instanceof ApiCallAttemptTimeoutException) {
      return "it takes too long";
    }
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof UnknownHostException) {
        return "there is no host " + clean(String.valueOf(each.getMessage()));
      }
      if (each instanceof SocketTimeoutException) {
        return "it takes too long";
      }
      // Java has no type for it.
      if (each instanceof IOException
          && String.valueOf(each.getMessage()).contains("through proxy")) {
        return clean(String.valueOf(each.getMessage()));
      }
      if (each instanceof ConnectException
          || each instanceof NoRouteToHostException
          || each instanceof SocketException
          || each instanceof SSLException) {
        return clean(String.valueOf(each.getMessage()));
      }
    }
    return null;
  }

  /** Text from elsewhere, for a terminal. */
  static String clean(String text) {
    String line = CONTROL.matcher(text).replaceAll(" ").strip();
    String cut = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    return cut.endsWith(".") ? cut.substring(0, cut.length() - 1) : cut;
  }
}
