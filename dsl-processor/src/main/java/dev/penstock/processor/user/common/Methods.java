package dev.penstock.processor.user.common;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import javax.lang.model.element.Modifier;

/** Methods that more than one writer writes. */
public final class Methods {
  private Methods() {}

  /**
   * The {@code toString} of a reference.
   *
   * @param marked the marked text
   * @return the method
   */
  public static MethodSpec text(CodeBlock marked) {
    return MethodSpec.methodBuilder("toString")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            "Returns a text that compile finds and reports when it was concatenated into a Java string.\n")
        .returns(String.class)
        .addStatement("return $L", marked)
        .build();
  }

  /**
   * A private constructor that keeps what it is given in fields of the same names.
   *
   * @param parameters what it is given
   * @return the constructor
   */
  public static MethodSpec keeping(ParameterSpec... parameters) {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
    for (ParameterSpec parameter : parameters) {
      constructor
          .addParameter(parameter)
          .addStatement("this.$N = $N", parameter.name(), parameter.name());
    }
    return constructor.build();
  }
}
