package bad;

import dev.penstock.annotation.EnvironmentSource;
import dev.penstock.sagemaker.environment.Environments;

public class EnvironmentSources {
  @EnvironmentSource
  static Environments notPublic() { // ERROR notPublic is not public and static, so the command line cannot call it; write public static Environments notPublic()
    return new Environments();
  }

  @EnvironmentSource
  public static Environments takes(int count) { // ERROR takes takes a parameter, which the command line could not give it; make it a constant
    return new Environments();
  }

  @EnvironmentSource
  public static String text() { // ERROR text returns String, not environments; write public static Environments text()
    return "";
  }
}
