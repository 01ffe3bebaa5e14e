/** What the processor writes from users' own annotated types. */
@NullMarked
package dev.penstock.processor.user;

import org.jspecify.annotations.NullMarked;
