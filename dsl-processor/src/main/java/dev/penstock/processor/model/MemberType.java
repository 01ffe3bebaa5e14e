package dev.penstock.processor.model;

import org.jspecify.annotations.Nullable;

/** What a member is, with the names of the classes that stand for it. */
sealed interface MemberType {

  /** The facts that bounds are taken from. */
  ShapeFact fact();

  /**
   * Text; {@code enumClass} is null for text that is not one of known values, and for all of a
   * response.
   */
  record Text(ShapeFact fact, boolean s3, @Nullable String enumClass) implements MemberType {}

  /** A whole number. */
  record Whole(ShapeFact fact) implements MemberType {}

  /** A number with a fraction. */
  record Fraction(ShapeFact fact) implements MemberType {}

  /** True or false. */
  record Truth(ShapeFact fact) implements MemberType {}

  /** A moment. */
  record Moment(ShapeFact fact) implements MemberType {}

  /** A structure, and the class that stands for it. */
  record Struct(ShapeFact fact, String shape, String className) implements MemberType {}

  /** A list. */
  record ListOf(ShapeFact fact, MemberType element) implements MemberType {}

  /** A map. */
  record MapOf(ShapeFact fact, MemberType key, MemberType value) implements MemberType {}
}
