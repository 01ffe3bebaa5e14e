package dev.penstock.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.model.JavaNames;
import dev.penstock.model.Shape;
import dev.penstock.model.Shape.ListShape;
import dev.penstock.model.Shape.MapShape;
import dev.penstock.model.Shape.StructureShape;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What messages tell people to type is there. */
class BuilderPathsTest {
  @ParameterizedTest
  @EnumSource(StepType.class)
  void everyShortFormIsAMethodOfTheBuilder(StepType type) throws ClassNotFoundException {
    Set<String> methods = new HashSet<>();
    List<Class<?>> classes = new ArrayList<>();
    Class<?> step = Class.forName("dev.penstock.step." + className(type));
    classes.add(step);
    classes.addAll(Arrays.asList(step.getDeclaredClasses()));
    for (Class<?> each : classes) {
      Arrays.stream(each.getMethods()).map(Method::getName).forEach(methods::add);
    }
    Set<String> forms = new HashSet<>(BuilderPaths.of(type).forms().values());
    if (!methods.contains("cache")) {
      forms.remove("cache");
    }
    if (!methods.contains("retry")) {
      forms.remove("retry");
    }
    assertThat(methods).containsAll(forms);
  }

  @ParameterizedTest
  @EnumSource(StepType.class)
  void everyGeneratedMethodIsThere(StepType type) {
    List<String> missing = new ArrayList<>();
    StructureShape shape = type.argumentsShape();
    if (shape != null) {
      walk(shape, new HashSet<>(), missing);
    }
    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PROCESSING | ProcessingResources.ClusterConfig.InstanceCount | .instances(…)",
        "PROCESSING | ProcessingResources.ClusterConfig.VolumeKmsKeyId"
            + " | .processingResources(…).clusterConfig(…).volumeKmsKeyId(…)",
        "PROCESSING | Environment.a.b | .environment(\"a.b\", …)",
        "PROCESSING | ProcessingInputs[3].S3Input.S3Uri | .input(…)",
        "PROCESSING | CacheConfig.ExpireAfter | .cache(…)",
        "TRAINING | HyperParameters.eta | .hyperparameter(\"eta\", …)",
        "TRAINING | VpcConfig.Subnets[0] | .vpcConfig(…).subnets(…)",
        "LAMBDA | event | .input(\"event\", …)",
        "CONDITION | Conditions[0].LeftValue.Std:JsonGet.Path | .when(…)",
      })
  void saysWhatIsTyped(StepType type, String argument, String typed) {
    assertThat(type.builderPath(argument)).isEqualTo(typed);
  }

  @Test
  void namesAreThoseOfTheProcessor() {
    assertThat(
            Stream.of("KMSKeyId", "S3Uri", "EMR", "VolumeSizeInGB", "FSxConfig", "sparkSubmit")
                .map(JavaNames::method))
        .containsExactly("kmsKeyId", "s3Uri", "emr", "volumeSizeInGB", "fsxConfig", "sparkSubmit");
  }

  private static void walk(Shape shape, Set<String> seen, List<String> missing) {
    if (shape instanceof ListShape list) {
      walk(list.element(), seen, missing);
    } else if (shape instanceof MapShape map) {
      walk(map.value(), seen, missing);
    } else if (shape instanceof StructureShape structure && seen.add(structure.name())) {
      Class<?> enclosing = structure.getClass().getEnclosingClass();
      if (enclosing != null && enclosing.getPackageName().startsWith("dev.penstock.model")) {
        Set<String> methods =
            Arrays.stream(enclosing.getDeclaredClasses())
                .flatMap(each -> Arrays.stream(each.getMethods()))
                .map(Method::getName)
                .collect(Collectors.toSet());
        structure.members().stream()
            .filter(member -> !methods.contains(JavaNames.method(member)))
            .forEach(member -> missing.add(enclosing.getSimpleName() + "." + member));
      }
      structure
          .members()
          .forEach(member -> walk(Objects.requireNonNull(structure.member(member)), seen, missing));
    }
  }

  private static String className(StepType type) {
    return Arrays.stream(type.name().split("_", -1))
            .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
            .collect(Collectors.joining())
        + "Step";
  }
}
