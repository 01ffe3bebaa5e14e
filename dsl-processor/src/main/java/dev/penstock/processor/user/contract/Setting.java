package dev.penstock.processor.user.contract;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * What the builder of a contract's step can be told.
 *
 * @param accessor the component's name
 * @param noun what it is, for Javadoc, for example {@code the input raw}
 * @param remark what more there is to say of it; may be empty
 * @param required whether the step cannot do without it, so that a stage asks for it
 * @param forms the types that it may be given as
 */
record Setting(String accessor, String noun, String remark, boolean required, List<Form> forms) {
  /**
   * A type that it may be given as.
   *
   * @param type the type
   * @param parameter the parameter's name
   * @param words what it is, for Javadoc
   * @param call what tells the options, and gives the same stage
   */
  record Form(TypeName type, String parameter, String words, CodeBlock call) {}
}
