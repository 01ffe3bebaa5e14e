/**
 * What a definition is made of before it is written: literals, objects, arrays and the references
 * between steps. A pipeline's values ({@link dev.penstock.value.Value}) are typed views of these;
 * most programs never name them.
 */
@NullMarked
package dev.penstock.expression;

import org.jspecify.annotations.NullMarked;
