package dev.penstock.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;

/** The types that generated code stands on, by name. */
final class Dsl {
  private static final String MODEL = "dev.penstock.model";
  private static final String VALUE = "dev.penstock.value";
  static final String STEP = "dev.penstock.step";

  static final ClassName SETTINGS = ClassName.get(MODEL, "Settings");
  static final ClassName STRUCTURE = ClassName.get(MODEL, "Structure");
  static final ClassName SHAPE = ClassName.get(MODEL, "Shape");
  static final ClassName STRUCTURE_SHAPE = SHAPE.nestedClass("StructureShape");
  static final ClassName TEXT_SHAPE = SHAPE.nestedClass("TextShape");
  static final ClassName STRUCTURE_PROPERTY = ClassName.get(MODEL, "StructureProperty");
  static final ClassName LIST_PROPERTY = ClassName.get(MODEL, "ListProperty");
  static final ClassName MAP_PROPERTY = ClassName.get(MODEL, "MapProperty");
  static final ClassName PROPERTY_PATH = ClassName.get(MODEL, "PropertyPath");

  static final ClassName STRING_VALUE = ClassName.get(VALUE, "StringValue");
  static final ClassName S3_URI_VALUE = ClassName.get(VALUE, "S3UriValue");
  static final ClassName INTEGER_VALUE = ClassName.get(VALUE, "IntegerValue");
  static final ClassName FLOAT_VALUE = ClassName.get(VALUE, "FloatValue");
  static final ClassName BOOLEAN_VALUE = ClassName.get(VALUE, "BooleanValue");
  static final ClassName DATE_TIME_VALUE = ClassName.get(VALUE, "DateTimeValue");
  static final ClassName JSON = ClassName.get(VALUE, "Json");
  static final ClassName WIRE_ENUM = ClassName.get(VALUE, "WireEnum");
  static final TypeName ANY_VALUE = generic(ClassName.get(VALUE, "Value"), any());
  static final TypeName NUMBER_VALUE = generic(ClassName.get(VALUE, "NumberValue"), any());

  static final ClassName STEP_CLASS = ClassName.get(STEP, "Step");
  static final ClassName STEP_TYPE = ClassName.get(STEP, "StepType");
  static final ClassName PLAIN_LOWERING = ClassName.get(STEP, "PlainLowering");
  static final ClassName STEP_SPEC = ClassName.get(STEP, "StepSpec");
  static final ClassName ARGUMENT_OPTIONS = ClassName.get(STEP, "ArgumentOptions");
  static final ClassName CACHE_CONFIG = ClassName.get(STEP, "CacheConfig");
  static final ClassName RETRY_POLICY = ClassName.get(STEP, "RetryPolicy");

  static final ClassName WIRE_NAME = ClassName.get("dev.penstock.annotation", "WireName");
  static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
  private static final ClassName NULL_MARKED =
      ClassName.get("org.jspecify.annotations", "NullMarked");
  private static final ClassName GENERATED =
      ClassName.get("javax.annotation.processing", "Generated");

  private Dsl() {}

  static TypeName generic(ClassName type, TypeName... arguments) {
    return ParameterizedTypeName.get(type, arguments);
  }

  static TypeName listOf(TypeName element) {
    return generic(ClassName.get(List.class), element);
  }

  static TypeName extending(TypeName bound) {
    return WildcardTypeName.subtypeOf(bound);
  }

  /** What every generated top-level type carries. */
  static TypeSpec.Builder marked(TypeSpec.Builder type) {
    return type.addAnnotation(
            AnnotationSpec.builder(GENERATED)
                .addMember("value", "$S", "dev.penstock.processor.ServiceModelProcessor")
                .build())
        .addAnnotation(NULL_MARKED);
  }

  private static TypeName any() {
    return WildcardTypeName.subtypeOf(Object.class);
  }
}
