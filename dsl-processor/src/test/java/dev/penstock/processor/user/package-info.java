@NullMarked
package dev.penstock.processor.user;

import org.jspecify.annotations.NullMarked;
