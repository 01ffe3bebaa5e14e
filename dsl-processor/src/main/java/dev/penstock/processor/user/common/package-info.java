/**
 * What all of the users' annotations have in common: reading declarations, reporting, writing
 * files.
 */
@NullMarked
package dev.penstock.processor.user.common;

import org.jspecify.annotations.NullMarked;
