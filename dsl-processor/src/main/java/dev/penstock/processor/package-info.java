/** The annotation processors of Penstock. They know the types of the DSL by name alone. */
@NullMarked
package dev.penstock.processor;

import org.jspecify.annotations.NullMarked;
