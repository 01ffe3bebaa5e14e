package dev.penstock.definition;

import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.NullNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON in the one form in which what means the same is equal: members sorted by name, without those
 * that are null or an empty object (the service reads them as not given), each number in one
 * spelling. 3 stays another number than 3.0.
 */
public final class CanonicalNode {
  /** What JSON's readers make of a number: the nearest that has 53 bits. */
  private static final int MOST_DIGITS = 17;

  private CanonicalNode() {}

  /**
   * Brings JSON into its canonical form.
   *
   * @param node any JSON
   * @return what means the same; for an object an object
   */
  public static Node of(Node node) {
    if (node instanceof ObjectNode object) {
      return of(object);
    }
    if (node instanceof ArrayNode array) {
      List<Node> elements = new ArrayList<>(array.elements().size());
      array.elements().forEach(element -> elements.add(of(element)));
      return new ArrayNode(elements);
    }
    return node instanceof NumberNode number ? of(number) : node;
  }

  /**
   * Brings an object into its canonical form.
   *
   * @param object any object
   * @return what means the same
   */
  public static ObjectNode of(ObjectNode object) {
    Map<String, Node> members = new TreeMap<>();
    for (Map.Entry<String, Node> member : object.members().entrySet()) {
      Node value = of(member.getValue());
      if (!(value instanceof NullNode)
          && !(value instanceof ObjectNode inner && inner.members().isEmpty())) {
        members.put(member.getKey(), value);
      }
    }
    return new ObjectNode(members);
  }

  private static NumberNode of(NumberNode number) {
    if (number.isInteger()) {
      return number.digits().equals("-0") ? new NumberNode("0") : number;
    }
    double value = Double.parseDouble(number.digits());
    if (!Double.isFinite(value) || value == 0) {
      return value == 0 ? new NumberNode("0.0") : number;
    }
    String text = shortest(value).toString();
    NumberNode canonical = new NumberNode(text);
    return canonical.isInteger() ? new NumberNode(text + ".0") : canonical;
  }

  // Not Double.toString, which before JDK 19 is not the shortest.
  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    BigDecimal rounded = exact;
    for (int digits = 1; digits <= MOST_DIGITS; digits++) {
      rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == value) {
        break;
      }
    }
    return rounded.stripTrailingZeros();
  }
}
