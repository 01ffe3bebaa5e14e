package dev.penstock.sagemaker.facts;

import dev.penstock.sagemaker.facts.Facts.Service;
import dev.penstock.sagemaker.facts.Facts.Shape;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds the facts of a service against the SDK's client of it, from each operation downwards. */
final class Comparison {
  private final String name;
  private final Service service;
  private final Class<?> client;
  private final SortedSet<String> differences = new TreeSet<>();
  private final Set<String> seen = new HashSet<>();

  Comparison(String name, Service service, Class<?> client) {
    this.name = name;
    this.service = service;
    this.client = client;
    service
        .operations()
        .forEach(
            (operation, shapes) -> {
              operation(operation, shapes.input(), true);
              operation(operation, shapes.output(), false);
            });
    service.shapes().keySet().stream()
        .filter(shape -> !seen.contains(shape))
        .forEach(shape -> differ(shape, "no operation reaches it"));
  }

  /** Returns what differs, each in one line: the shape, and what one of the two has alone. */
  SortedSet<String> differences() {
    return differences;
  }

  private void operation(String operation, @Nullable String shape, boolean input) {
    Class<?> type = SdkShape.ofOperation(client, operation, input);
    if (type == null) {
      differ(operation, "only the facts have the operation");
    } else if (shape != null) {
      seen.add(shape);
      members(shape, SdkShape.members(type));
    }
  }

  private void members(String shape, Map<String, SdkShape> sdk) {
    Shape fact = service.shape(shape);
    Set<String> known = new HashSet<>();
    fact.members()
        .forEach(
            (member, target) -> {
              String wire = fact.wireNames().getOrDefault(member, member);
              known.add(wire);
              SdkShape there = sdk.get(wire);
              if (there == null) {
                differ(shape + "." + wire, "only the facts have the member");
                skip(target);
              } else {
                shape(target, there);
              }
            });
    sdk.keySet().stream()
        .filter(member -> !known.contains(member))
        .forEach(member -> differ(shape + "." + member, "only the SDK has the member"));
  }

  private void shape(String shape, SdkShape sdk) {
    Shape fact = service.shape(shape);
    if (!fact.type().equals(sdk.type())) {
      differ(shape, "is of type " + fact.type() + " in the facts, " + sdk.type() + " in the SDK");
      skip(shape);
      return;
    }
    // Names of enums differ from place to place in the SDK, so that every place is looked at.
    values(shape, fact.values(), sdk.values());
    if (seen.add(shape)) {
      switch (fact.type()) {
        case "structure" -> members(shape, sdk.members());
        case "list" -> shape(String.valueOf(fact.member()), sdk.element());
        case "map" -> {
          seen.add(String.valueOf(fact.key()));
          shape(String.valueOf(fact.value()), sdk.element());
        }
        default -> {}
      }
    }
  }

  private void values(String shape, Set<String> facts, Set<String> sdk) {
    facts.stream()
        .filter(value -> !sdk.contains(value))
        .forEach(value -> differ(shape + " " + value, "only the facts have the value"));
    sdk.stream()
        .filter(value -> !facts.contains(value))
        .forEach(value -> differ(shape + " " + value, "only the SDK has the value"));
  }

  /** What the SDK lacks cannot be looked into, and is said once. */
  private void skip(String shape) {
    if (seen.add(shape)) {
      Shape fact = service.shape(shape);
      fact.members().values().forEach(this::skip);
      Stream.of(fact.member(), fact.key(), fact.value())
          .filter(Objects::nonNull)
          .forEach(this::skip);
    }
  }

  private void differ(String at, String how) {
    differences.add(name + " " + at + ": " + how);
  }
}
