package dev.penstock.processor.model;

import java.util.List;

/** What there is to write for one service. */
record Descriptors(
    String packageName,
    List<StructureDescriptor> structures,
    List<PropertiesDescriptor> properties,
    List<EnumDescriptor> enums,
    List<StepDescriptor> steps) {

  /** A structure of a request. */
  record StructureDescriptor(
      String className, String shape, boolean union, List<MemberDescriptor> members) {}

  /** A structure of a response. */
  record PropertiesDescriptor(String className, String shape, List<MemberDescriptor> members) {}

  /** A text with known values. */
  record EnumDescriptor(String className, String shape, List<String> values) {}

  /** The builder methods of a step; of a plain one the whole step. */
  record StepDescriptor(
      String step,
      String constant,
      String documentation,
      String operation,
      String response,
      boolean plain,
      boolean cacheable,
      boolean retryable,
      List<MemberDescriptor> members) {}
}
