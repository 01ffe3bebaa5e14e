package dev.penstock.processor.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** How names of the service become names in Java. Every name is decided here. */
final class Names {
  /** Methods that every object has; a method of ours beside them would mislead. */
  static final Set<String> OF_OBJECTS =
      Set.of(
          "clone",
          "equals",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait");

  /** What builders of structures have besides their members. */
  static final Set<String> OF_BUILDERS = Set.of("build", "set");

  /** What nodes of properties have besides their members. */
  static final Set<String> OF_PROPERTIES = Set.of("path", "shape");

  /** What the builder of every step has besides the request's members. */
  static final Set<String> OF_STEPS =
      Set.of(
          "argument",
          "arguments",
          "build",
          "cache",
          "dependsOn",
          "description",
          "displayName",
          "next",
          "retry",
          "silence",
          "spec",
          "told");

  private static final Pattern NOT_A_LETTER = Pattern.compile("[^A-Za-z0-9]+");
  private static final Pattern WORD_START =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  /** One word to those who write it, two by the rules. */
  private static final Pattern WORD = Pattern.compile("ETag|FSx|MLflow");

  private Names() {}

  /** The constant REGISTER_MODEL makes the step RegisterModel. */
  static String step(String constant) {
    return Arrays.stream(constant.split("_", -1))
        .map(word -> upperFirst(word.toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining());
  }

  /** The service emr-serverless has the package emrserverless. */
  static String packageOf(String service) {
    return NOT_A_LETTER.matcher(service).replaceAll("").toLowerCase(Locale.ROOT);
  }

  static String type(String shape) {
    String name = joined(shape);
    return Character.isDigit(name.charAt(0)) ? "Shape" + name : upperFirst(name);
  }

  /**
   * A member's method: the capitals that begin it are lowered, but for the one that begins a word
   * of small letters. KMSKeyId is kmsKeyId, S3Uri is s3Uri, EMR is emr, VolumeSizeInGB is
   * volumeSizeInGB.
   */
  static String method(String member) {
    String name = joined(words(member));
    int capitals = 0;
    while (capitals < name.length() && Character.isUpperCase(name.charAt(capitals))) {
      capitals++;
    }
    boolean wordFollows =
        capitals > 1 && capitals < name.length() && Character.isLowerCase(name.charAt(capitals));
    int lowered = wordFollows ? capitals - 1 : capitals;
    return name.substring(0, lowered).toLowerCase(Locale.ROOT) + name.substring(lowered);
  }

  /** Methods for members, each unlike the others and unlike those that are there already. */
  static Map<String, String> methods(Collection<String> members, Set<String> reserved) {
    return assign(
        members,
        member -> {
          String name = method(member);
          boolean free =
              SourceVersion.isName(name) && !OF_OBJECTS.contains(name) && !reserved.contains(name);
          return free ? name : Character.isDigit(name.charAt(0)) ? "value" + name : name + "Value";
        });
  }

  /** The stage that asks for a member. */
  static String stage(String method) {
    return upperFirst(method) + "Required";
  }

  /** Constants for the values of an enum: PendingManualApproval is PENDING_MANUAL_APPROVAL. */
  static Map<String, String> constants(Collection<String> values) {
    return assign(values, Names::constant);
  }

  static String upperFirst(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String constant(String value) {
    String words = NOT_A_LETTER.matcher(words(value)).replaceAll("_");
    String name = WORD_START.matcher(words).replaceAll("_").toUpperCase(Locale.ROOT);
    name = name.replaceAll("^_+|_+$", "").replaceAll("_+", "_");
    if (name.isEmpty()) {
      return "EMPTY";
    }
    return Character.isDigit(name.charAt(0)) ? "V" + name : name;
  }

  private static String words(String name) {
    return WORD.matcher(name).replaceAll(word -> upperFirst(word.group().toLowerCase(Locale.ROOT)));
  }

  private static String joined(String name) {
    String[] words = NOT_A_LETTER.split(name, -1);
    StringBuilder joined = new StringBuilder();
    for (String word : words) {
      joined.append(joined.isEmpty() ? word : upperFirst(word));
    }
    return joined.isEmpty() ? "unnamed" : joined.toString();
  }

  /** Names that clash are numbered in the order of the model. */
  private static Map<String, String> assign(
      Collection<String> wireNames, UnaryOperator<String> rule) {
    Map<String, String> assigned = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (String wireName : wireNames) {
      String name = rule.apply(wireName);
      String free = name;
      for (int number = 2; !taken.add(free); number++) {
        free = name + "_" + number;
      }
      assigned.put(wireName, free);
    }
    return assigned;
  }
}
