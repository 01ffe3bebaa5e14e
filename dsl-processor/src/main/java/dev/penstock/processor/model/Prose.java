package dev.penstock.processor.model;

import dev.penstock.processor.model.MemberDescriptor.Presence;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Says in Javadoc what the service takes. The model has no documentation text; these are its facts
 * in words.
 */
final class Prose {
  private Prose() {}

  /**
   * For a setter: "Sets {@code VolumeSizeInGB}: a whole number, at least 1, at most 16384;
   * required."
   */
  static String setter(MemberDescriptor member) {
    return "Sets {@code %s}: %s%s."
        .formatted(member.wireName(), type(member.type()), presence(member.presence()));
  }

  /** For a property: "Reads {@code CreationTime}: a moment." */
  static String property(MemberDescriptor member) {
    return "Reads {@code %s}: %s.".formatted(member.wireName(), type(member.type()));
  }

  /**
   * Makes a text safe inside Javadoc, where tags, comment ends and unicode escapes mean something.
   */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean endsComment = c == '/' && i > 0 && text.charAt(i - 1) == '*';
      if (c < ' ' || c >= 127) {
        // Not all of these may stand in HTML, so they are shown as Java would write them.
        escaped.append("&#92;u%04X".formatted((int) c));
      } else if (endsComment || "&<>@\\".indexOf(c) >= 0) {
        escaped.append("&#").append((int) c).append(';');
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static String presence(Presence presence) {
    return switch (presence) {
      case REQUIRED -> "; required";
      case DEFAULTED -> "; required, unless the pipeline's defaults have it";
      case NAME -> "; left out of the definition unless the pipeline takes custom job prefixes";
      case OPTIONAL -> "";
    };
  }

  private static String type(MemberType type) {
    ShapeFact fact = type.fact();
    if (type instanceof MemberType.Text text) {
      return text(text);
    } else if (type instanceof MemberType.Whole) {
      return "a whole number" + bounds(fact, "");
    } else if (type instanceof MemberType.Fraction) {
      return "a number" + bounds(fact, "");
    } else if (type instanceof MemberType.Truth) {
      return "true or false";
    } else if (type instanceof MemberType.Moment) {
      return "a moment";
    } else if (type instanceof MemberType.Struct struct) {
      return "a structure, {@code " + struct.shape() + "}";
    } else if (type instanceof MemberType.ListOf list) {
      return "a list" + bounds(fact, " element") + "; each " + type(list.element());
    } else {
      MemberType value = ((MemberType.MapOf) type).value();
      return "a map by key" + bounds(fact, " entry") + "; each " + type(value);
    }
  }

  private static String text(MemberType.Text text) {
    ShapeFact fact = text.fact();
    if (fact.values().size() == 1) {
      return "text, of which the service knows one value";
    }
    if (fact.isEnum()) {
      return "text, of which the service knows " + fact.values().size() + " values";
    }
    String pattern = fact.pattern();
    boolean any = pattern == null || pattern.equals(".*");
    return (text.s3() ? "a location in S3" : "text")
        + bounds(fact, " character")
        + (any ? "" : ", matching <code>" + escape(String.valueOf(pattern)) + "</code>");
  }

  private static String bounds(ShapeFact fact, String unit) {
    boolean counts = !unit.isEmpty();
    BigDecimal min = fact.min();
    boolean says = min != null && !(counts && min.signum() == 0);
    return (says ? ", at least " + bound(min, unit) : "")
        + (fact.max() == null ? "" : ", at most " + bound(fact.max(), unit));
  }

  private static String bound(@Nullable BigDecimal bound, String unit) {
    if (bound == null) {
      return "";
    }
    boolean one = bound.compareTo(BigDecimal.ONE) == 0;
    String many = unit.endsWith("y") ? unit.substring(0, unit.length() - 1) + "ies" : unit + "s";
    return bound.toPlainString() + (unit.isEmpty() || one ? unit : many);
  }
}
