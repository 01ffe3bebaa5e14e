package dev.penstock.conformance;

import dev.penstock.Pipeline;
import java.util.List;
import java.util.function.Supplier;

/**
 * A case of the Python SDK, written in Java.
 *
 * @param name the case, as its file is called
 * @param pipeline makes the pipeline
 * @param findings what compile has to say about it: severity, code and step or argument, and how
 *     often when it is more than once
 */
record Twin(String name, Supplier<Pipeline> pipeline, List<String> findings) {

  static Twin of(String name, Supplier<Pipeline> pipeline, String... findings) {
    return new Twin(name, pipeline, List.of(findings));
  }

  @Override
  public String toString() {
    return name;
  }
}
