package dev.penstock.sagemaker;

import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Credentials for a class of tests, which no real service knows. */
public final class SignedIn implements BeforeAllCallback, AfterAllCallback {
  /** What must never be printed. */
  public static final String SECRET = "very-secret-key";

  private static final Map<String, String> CREDENTIALS =
      Map.of("aws.accessKeyId", "AKIAEXAMPLE", "aws.secretAccessKey", SECRET);

  @Override
  public void beforeAll(ExtensionContext context) {
    CREDENTIALS.forEach(System::setProperty);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    CREDENTIALS.keySet().forEach(System::clearProperty);
  }
}
