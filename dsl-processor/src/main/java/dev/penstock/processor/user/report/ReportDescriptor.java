package dev.penstock.processor.user.report;

import dev.penstock.processor.user.common.Declaration;
import java.util.Map;

/**
 * The schema of a report.
 *
 * @param declaration the annotated type
 * @param records all records that it reaches by their qualified names, itself first
 * @param sound whether every component is one that a report can hold, so that a file can be read
 *     and written
 */
record ReportDescriptor(Declaration declaration, Map<String, ReportRecord> records, boolean sound) {
  String referencesName() {
    return declaration.simpleName() + "Ref";
  }

  String jsonName() {
    return declaration.simpleName() + "Json";
  }

  ReportRecord root() {
    return record(declaration.qualifiedName());
  }

  ReportRecord record(String typeName) {
    ReportRecord record = records.get(typeName);
    if (record == null) {
      throw new IllegalStateException("not a record of the schema: " + typeName);
    }
    return record;
  }

  /** Tells whether the root occurs inside the report too, as in a tree. */
  boolean rootIsNested() {
    return records.values().stream()
        .flatMap(record -> record.members().stream())
        .anyMatch(member -> reaches(member.shape()));
  }

  private boolean reaches(Shape shape) {
    if (shape instanceof Shape.ListOf list) {
      return reaches(list.element());
    }
    if (shape instanceof Shape.MapOf map) {
      return reaches(map.value());
    }
    return shape instanceof Shape.Nested nested
        && nested.typeName().equals(declaration.qualifiedName());
  }
}
