package dev.penstock;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;

/** Which way the packages look, and what of them others may extend. */
class ArchitectureTest {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.penstock");

  @Test
  void dataFlowsOneWay() {
    noClasses()
        .that()
        .resideInAPackage("dev.penstock.expression..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.penstock.step..",
            "dev.penstock.compile..",
            "dev.penstock.definition..",
            "dev.penstock.rule..")
        .check(ALL);
    noClasses()
        .that()
        .resideInAnyPackage("dev.penstock.value..", "dev.penstock.model..", "dev.penstock.step..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.penstock.compile..", "dev.penstock.definition..", "dev.penstock.rule..")
        .check(ALL);
    noClasses()
        .that()
        .resideInAPackage("dev.penstock.definition..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.penstock.value..",
            "dev.penstock.expression..",
            "dev.penstock.compile..",
            "dev.penstock.rule..")
        .check(ALL);
    noClasses()
        .that()
        .resideInAPackage("dev.penstock.rule..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.penstock.compile..")
        .check(ALL);
  }

  @Test
  void onlyTheCompilerIsCalledFromOutside() {
    classes()
        .that()
        .resideInAPackage("dev.penstock.compile..")
        .and()
        .arePublic()
        .should()
        .onlyBeAccessed()
        .byAnyPackage("dev.penstock", "dev.penstock.compile..")
        .check(ALL);
  }

  @Test
  void noClassMakesARandomNumberOrReadsTheClockOrTheEnvironment() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.security.SecureRandom")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.Clock")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("java.net..")
        .check(ALL);
  }

  @Test
  void whatUsersMayExtendIsNamed() {
    classes()
        .that()
        .arePublic()
        .and()
        .areNotInterfaces()
        .and()
        .areNotEnums()
        .should(beClosed())
        .check(ALL);
  }

  /** Final, sealed, or one of those that generated code extends. */
  private static ArchCondition<JavaClass> beClosed() {
    return new ArchCondition<>("be final, sealed, or for generated code to extend") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean closed =
            type.getModifiers().contains(JavaModifier.FINAL)
                || type.reflect().isSealed()
                || type.getConstructors().stream()
                    .noneMatch(
                        each ->
                            each.getModifiers().contains(JavaModifier.PUBLIC)
                                || each.getModifiers().contains(JavaModifier.PROTECTED))
                || isForGeneratedCode(type);
        if (!closed) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " is open"));
        }
      }
    };
  }

  private static boolean isForGeneratedCode(JavaClass type) {
    String name = type.getSimpleName();
    return name.endsWith("Members")
        || name.endsWith("Options")
        || name.matches("Abstract(Processing|Training|Call)Step")
        || name.equals("Structure")
        || name.equals("StructureShape")
        || name.equals("StructureProperty")
        || type.getPackageName().equals("dev.penstock.report");
  }
}
