package dev.penstock.processor.user.hyperparameters;

import dev.penstock.processor.user.scalar.ScalarKind;
import java.util.List;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A hyperparameter.
 *
 * @param accessor the component's name
 * @param wireName the name on the wire
 * @param kind what it is
 * @param type the component's type, without a box
 * @param required whether the algorithm does not run without it
 * @param nullable whether the component may be null, as {@code @Nullable} says
 * @param interval its bounds, or null when there are none or they were wrong
 * @param defaultText what the algorithm takes by itself, or null when nobody says
 * @param enumValues the names on the wire of an enum's constants, in order
 * @param remark what the user's Javadoc says of it, or null
 */
record HyperparameterDescriptor(
    String accessor,
    String wireName,
    ScalarKind kind,
    TypeMirror type,
    boolean required,
    boolean nullable,
    @Nullable Interval interval,
    @Nullable String defaultText,
    List<String> enumValues,
    @Nullable String remark) {}
