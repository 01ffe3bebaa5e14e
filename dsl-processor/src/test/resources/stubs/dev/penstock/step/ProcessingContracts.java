package dev.penstock.step;

import dev.penstock.value.S3UriValue;

/** Stands for the DSL's. */
public final class ProcessingContracts {
  private ProcessingContracts() {}

  public static StepSpec input(StepSpec spec, String name, S3UriValue uri, String localPath) {
    return spec.with("input " + name + " " + uri + " " + localPath);
  }

  public static StepSpec output(StepSpec spec, String name, String localPath) {
    return spec.with("output " + name + " " + localPath);
  }

  public static StepSpec propertyFile(
      StepSpec spec, String name, String outputName, String filePath) {
    return spec.with("propertyFile " + name + " " + outputName + " " + filePath);
  }
}
