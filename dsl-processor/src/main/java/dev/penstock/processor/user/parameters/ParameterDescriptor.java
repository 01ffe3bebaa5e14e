package dev.penstock.processor.user.parameters;

import dev.penstock.processor.user.scalar.ScalarKind;
import java.util.List;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A parameter.
 *
 * @param accessor the component's name
 * @param wireName the name on the wire
 * @param kind what it is
 * @param type the component's type, without a box
 * @param required whether it has no default, so that an execution cannot start without a value
 * @param defaultText the default, which reads as the kind; null when there is none or it was wrong
 * @param enumValues the names on the wire of an enum's constants, in order
 */
record ParameterDescriptor(
    String accessor,
    String wireName,
    ScalarKind kind,
    TypeMirror type,
    boolean required,
    @Nullable String defaultText,
    List<String> enumValues) {}
