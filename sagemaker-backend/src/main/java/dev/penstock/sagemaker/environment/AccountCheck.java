package dev.penstock.sagemaker.environment;

import dev.penstock.sagemaker.AwsClients;
import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.SageMakerFailure.Kind;
import java.util.Set;

/** Keeps what is meant for one account out of another. */
public final class AccountCheck {
  /** The accounts that stand in AWS's documentation, and in files that nobody has filled in yet. */
  private static final Set<String> PLACEHOLDERS =
      Set.of("111122223333", "123456789012", "444455556666", "777788889999");

  private AccountCheck() {}

  /**
   * Checks that the credentials are of the environment's account. Where requests go to an endpoint
   * of the user's own there is nothing to check: accounts are made up there.
   *
   * @param environment the environment
   * @param clients what its requests are made with
   * @throws SageMakerFailure when they are of another account, or the account is a placeholder
   */
  public static void check(Environment environment, AwsClients clients) {
    String account = environment.account();
    if (account == null || clients.hasEndpoint()) {
      return;
    }
    if (PLACEHOLDERS.contains(account)) {
      throw new SageMakerFailure(
          "The account of the environment "
              + environment.name()
              + ", "
              + account
              + ", is a placeholder. Put your own account, role and bucket into "
              + Environments.FILE_NAME
              + "; or give --endpoint-url, for example that of 'penstock serve'.");
    }
    String own;
    try {
      own =
          clients.call(
              "sts:GetCallerIdentity",
              "the caller",
              () -> clients.sts().getCallerIdentity().account());
    } catch (SageMakerFailure failure) {
      if (failure.kind() == Kind.UNREACHABLE) {
        // A network may let through SageMaker alone.
        return;
      }
      throw failure;
    }
    if (!account.equals(own)) {
      throw new SageMakerFailure(
          "The credentials are of the account "
              + own
              + ", and the environment "
              + environment.name()
              + " is in "
              + account
              + ". Give --profile or --env, or set AWS_PROFILE.");
    }
  }
}
