package dev.penstock.importer.step;

/** How a step is said, the best first. */
public enum Form {
  /** By the short form, and in full where it has none. */
  CONCISE,
  /** By the full arguments. */
  FULL,
  /** As it stands, without types. */
  OTHER
}
