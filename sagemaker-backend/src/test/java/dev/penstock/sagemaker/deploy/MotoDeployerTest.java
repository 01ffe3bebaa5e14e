package dev.penstock.sagemaker.deploy;

import dev.penstock.sagemaker.MotoServer;
import java.net.URI;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Deployments to moto. */
class MotoDeployerTest extends DeployerContract {
  @RegisterExtension static final MotoServer MOTO = new MotoServer();

  @Override
  URI service() {
    return MOTO.uri();
  }
}
