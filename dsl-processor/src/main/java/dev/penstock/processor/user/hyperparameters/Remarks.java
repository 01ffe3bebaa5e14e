package dev.penstock.processor.user.hyperparameters;

import dev.penstock.processor.user.common.Component;
import dev.penstock.processor.user.common.Declaration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** What the user's Javadoc says of a component, to be said again where it is set. */
final class Remarks {
  private static final Pattern BLOCK = Pattern.compile("(?m)^\\s*@");
  private static final Pattern RETURN = Pattern.compile("(?s)\\{@return\\s+(.*)\\}\\s*");
  private static final Pattern CODE = Pattern.compile("\\{@code [^{}]*\\}");

  private final Elements elements;

  Remarks(Elements elements) {
    this.elements = elements;
  }

  /** Returns the text, or null when there is none that can stand elsewhere. */
  @Nullable String of(Declaration declaration, Component component) {
    String text =
        declaration.isRecord()
            ? parameter(elements.getDocComment(declaration.type()), component.name())
            : description(elements.getDocComment(component.element()));
    return text == null || text.isEmpty() || !standsElsewhere(text) ? null : text;
  }

  private static @Nullable String parameter(@Nullable String comment, String name) {
    if (comment == null) {
      return null;
    }
    for (String block : BLOCK.split(comment, -1)) {
      if (block.startsWith("param " + name + " ")) {
        return oneLine(block.substring(("param " + name + " ").length()));
      }
    }
    return null;
  }

  private static @Nullable String description(@Nullable String comment) {
    if (comment == null) {
      return null;
    }
    String text = BLOCK.split(comment, -1)[0];
    Matcher form = RETURN.matcher(text.strip());
    return oneLine(form.matches() ? form.group(1) : text);
  }

  private static String oneLine(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }

  /** A link may name what is imported in the user's file alone. */
  private static boolean standsElsewhere(String text) {
    return !CODE.matcher(text).replaceAll("").contains("{@");
  }
}
