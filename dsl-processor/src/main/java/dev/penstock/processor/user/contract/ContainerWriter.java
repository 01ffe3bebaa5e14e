package dev.penstock.processor.user.contract;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.penstock.processor.user.common.Declaration;
import dev.penstock.processor.user.common.DslTypes;
import dev.penstock.processor.user.common.Methods;
import java.nio.file.Path;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes what a program in Java that does the work of a contract's job finds and leaves. */
final class ContainerWriter {
  private ContainerWriter() {}

  static TypeSpec.Builder write(Declaration declaration, List<MethodSpec> methods) {
    ClassName self =
        ClassName.get(declaration.packageName(), declaration.simpleName() + "Container");
    ParameterSpec container = ParameterSpec.builder(DslTypes.CONTAINER, "container").build();
    return TypeSpec.classBuilder(self)
        .addJavadoc(
            "The container of {@link $T}, as a program in Java that does its work finds it.\n",
            ClassName.get(declaration.type()))
        .addField(container.type(), container.name(), Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(Methods.keeping(container))
        .addMethod(
            factory("here", self)
                .addJavadoc("The container that this program runs in.\n\n@return the container\n")
                .addStatement("return new $T($T.here())", self, DslTypes.CONTAINER)
                .build())
        .addMethod(
            factory("at", self)
                .addJavadoc(
                    """
                    A container whose folders lie below a folder, for work that is done without one.

                    @param root stands for {@code /}
                    @return the container
                    """)
                .addParameter(Path.class, "root")
                .addStatement("return new $T($T.at(root))", self, DslTypes.CONTAINER)
                .build())
        .addMethods(methods)
        .addMethod(
            MethodSpec.methodBuilder("failure")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                    """
                    Says why the work fails, where the service shows it; throw what comes back.

                    @param reason for people, at most 1,024 characters
                    @return an exception with this message
                    """)
                .addParameter(String.class, "reason")
                .returns(IllegalStateException.class)
                .addStatement("return container.failure(reason)")
                .build());
  }

  /** A method that returns something of the container. */
  static MethodSpec getter(
      String name, TypeName type, String summary, String result, CodeBlock value) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("$L\n\n@return $L\n", summary, result)
        .returns(type)
        .addStatement("return $L", value)
        .build();
  }

  private static MethodSpec.Builder factory(String name, ClassName self) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(self);
  }
}
