package dev.penstock.processor.user.report;

import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * A record of a schema.
 *
 * @param type the record
 * @param name a name for it that no other record of the schema has
 * @param members its members in order
 */
record ReportRecord(TypeElement type, String name, List<Member> members) {
  String typeName() {
    return type.getQualifiedName().toString();
  }

  /**
   * A member.
   *
   * @param accessor the component's name
   * @param wireName the name in the file
   * @param shape what it is
   */
  record Member(String accessor, String wireName, Shape shape) {}
}
