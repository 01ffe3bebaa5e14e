package dev.penstock.local.evaluate;

import dev.penstock.definition.Node;

/**
 * A comparison of a condition, decided.
 *
 * @param type its type, for example {@code GreaterThanOrEqualTo} or {@code In}
 * @param leftExpression the left side, or the query of {@code In}, as it is written
 * @param left its value
 * @param rightExpression the right side, or the values of {@code In}, as it is written
 * @param right its value
 * @param holds whether it holds; a {@code Not} around it is not counted
 */
public record Comparison(
    String type, Node leftExpression, Node left, Node rightExpression, Node right, boolean holds) {}
