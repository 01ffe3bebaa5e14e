package dev.penstock.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How Immutables writes our value types: hidden behind our own factories, and with no annotation of
 * its own in class files, where it would give users lint warnings.
 */
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
    allowedClasspathAnnotations = {SuppressWarnings.class},
    // Our own classes may have a Builder and a builder() of another kind.
    builder = "begin",
    typeInnerBuilder = "Inner",
    jdkOnly = true,
    defaults = @Value.Immutable(copy = true))
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface ValueStyle {}
