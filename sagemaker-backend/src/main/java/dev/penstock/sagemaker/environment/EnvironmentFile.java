package dev.penstock.sagemaker.environment;

import dev.penstock.diff.Printable;
import dev.penstock.internal.Nearest;
import dev.penstock.sagemaker.SageMakerFailure;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads environments from YAML, and takes nothing that it does not know. Token by token: so each
 * problem has the line and column of the very word, and 001122334455 stays an account.
 */
final class EnvironmentFile {
  private static final YAMLMapper YAML = new YAMLMapper();

  private final String name;
  private final JsonParser in;
  private final List<Environment> environments = new ArrayList<>();
  private @Nullable Word standard;

  /** A word, and where it stands. */
  private record Word(String text, TokenStreamLocation place) {}

  private EnvironmentFile(String name, JsonParser in) {
    this.name = name;
    this.in = in;
  }

  static Environments read(String name, String yaml) {
    try (JsonParser in = YAML.createParser(yaml)) {
      return new EnvironmentFile(name, in).file();
    } catch (JacksonException wrong) {
      throw problem(name, wrong.getLocation(), firstLine(wrong.getOriginalMessage()));
    }
  }

  private Environments file() {
    if (in.nextToken() == null) {
      throw problem(in.currentLocation(), "the file is empty. Write \"environments:\" first");
    }
    Map<String, Consumer<Word>> members = new LinkedHashMap<>();
    members.put("default", key -> standard = word(key));
    members.put("environments", key -> each(key, this::environment));
    members(new Word("the file", in.currentTokenLocation()), members);
    if (in.nextToken() != null) {
      throw problem(in.currentTokenLocation(), "a second document begins here. One is enough");
    }
    Environments all = Environments.of(environments.toArray(Environment[]::new));
    Word chosen = standard;
    return chosen == null ? all : checked(chosen, () -> all.withDefault(chosen.text()));
  }

  private void environment(Word name) {
    Environment.Builder builder = checked(name, () -> Environment.named(name.text()));
    Map<String, Consumer<Word>> members = new LinkedHashMap<>();
    members.put("account", key -> set(key, builder::account));
    members.put("region", key -> set(key, builder::region));
    members.put("role", key -> set(key, builder::role));
    members.put("bucket", key -> set(key, builder::bucket));
    members.put("profile", key -> set(key, builder::profile));
    members.put("endpoint-url", key -> set(key, text -> builder.endpoint(URI.create(text))));
    members.put("tags", key -> each(key, tag -> tag(tag, builder)));
    members.put("start-values", key -> each(key, pipeline -> startValues(pipeline, builder)));
    in.nextToken();
    members(name, members);
    environments.add(builder.build());
  }

  private void tag(Word key, Environment.Builder builder) {
    Word value = word(key);
    checked(key, () -> builder.tag(key.text(), value.text()));
  }

  private void startValues(Word pipeline, Environment.Builder builder) {
    Map<String, String> values = new LinkedHashMap<>();
    each(pipeline, parameter -> values.put(parameter.text(), word(parameter).text()));
    builder.startValues(pipeline.text(), values);
  }

  /** Reads an object whose keys are known. The object begins at the current token. */
  private void members(Word of, Map<String, Consumer<Word>> members) {
    object(
        of,
        key -> {
          Consumer<Word> member = members.get(key.text());
          if (member == null) {
            throw problem(
                key.place(),
                "there is no \""
                    + key.text()
                    + "\" here. "
                    + Nearest.suggestion(key.text(), members.keySet()));
          }
          member.accept(key);
        });
  }

  /** Reads an object whose keys are names. The object begins at the next token. */
  private void each(Word of, Consumer<Word> entry) {
    in.nextToken();
    object(of, entry);
  }

  private void object(Word of, Consumer<Word> entry) {
    if (in.currentToken() != JsonToken.START_OBJECT) {
      throw problem(
          in.currentTokenLocation(),
          "\"" + of.text() + "\" has to be names with what belongs to them, indented below it");
    }
    Set<String> seen = new HashSet<>();
    while (in.nextToken() == JsonToken.PROPERTY_NAME) {
      Word key = new Word(in.currentName(), in.currentTokenLocation());
      if (!seen.add(key.text())) {
        throw problem(key.place(), "there is a second \"" + key.text() + "\"");
      }
      entry.accept(key);
    }
  }

  private void set(Word key, Consumer<String> setter) {
    Word value = word(key);
    checked(
        value,
        () -> {
          setter.accept(value.text());
          return value;
        });
  }

  private Word word(Word key) {
    JsonToken token = in.nextToken();
    TokenStreamLocation place = in.currentTokenLocation();
    if (token == null || !token.isScalarValue() || token == JsonToken.VALUE_NULL) {
      throw problem(place, "\"" + key.text() + "\" has to be one text or number");
    }
    return new Word(in.getString(), place);
  }

  private <T> T checked(Word word, java.util.function.Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException wrong) {
      throw problem(word.place(), String.valueOf(wrong.getMessage()));
    }
  }

  private SageMakerFailure problem(TokenStreamLocation place, String what) {
    return problem(name, place, what);
  }

  private static SageMakerFailure problem(String name, TokenStreamLocation place, String what) {
    String text = name + ":" + place.getLineNr() + ":" + place.getColumnNr() + ": " + what;
    return new SageMakerFailure(
        Printable.of(text.endsWith(".") || text.endsWith("?") ? text : text + "."));
  }

  private static String firstLine(String message) {
    return "this is no YAML: " + message.lines().findFirst().orElse("").strip();
  }
}
