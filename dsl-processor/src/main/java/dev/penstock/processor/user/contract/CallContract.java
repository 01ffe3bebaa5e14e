package dev.penstock.processor.user.contract;

import dev.penstock.processor.user.common.Declaration;
import dev.penstock.processor.user.scalar.Scalars;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is called by a step is given and answers.
 *
 * @param declaration the annotated type
 * @param kind what is called: a Lambda function or a worker behind a queue
 * @param inputs its inputs in order
 * @param outputs its outputs in order
 */
record CallContract(
    Declaration declaration, ContractKind kind, List<Member> inputs, List<Member> outputs) {
  /**
   * An input or output.
   *
   * @param accessor the component's name
   * @param wireName the name on the wire
   * @param scalar what it is
   * @param enumValues the names on the wire of an enum's constants, in order
   * @param nullable whether it may be left out, and is null then
   * @param defaultText what it is when it was left out, or null when there is no default
   */
  record Member(
      String accessor,
      String wireName,
      Scalars.Kinded scalar,
      List<String> enumValues,
      boolean nullable,
      @Nullable String defaultText) {
    boolean required() {
      return !nullable && defaultText == null;
    }
  }
}
