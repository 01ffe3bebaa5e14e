/** Not for users: what the build of this library needs. */
@NullMarked
package dev.penstock.internal;

import org.jspecify.annotations.NullMarked;
