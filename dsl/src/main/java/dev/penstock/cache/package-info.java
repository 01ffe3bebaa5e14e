/** What decides whether a step's earlier result may be used again. */
@NullMarked
package dev.penstock.cache;

import org.jspecify.annotations.NullMarked;
