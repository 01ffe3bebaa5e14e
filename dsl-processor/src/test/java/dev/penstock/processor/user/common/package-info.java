@NullMarked
package dev.penstock.processor.user.common;

import org.jspecify.annotations.NullMarked;
