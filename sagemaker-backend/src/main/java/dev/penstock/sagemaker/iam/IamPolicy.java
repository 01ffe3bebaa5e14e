package dev.penstock.sagemaker.iam;

import dev.penstock.diff.Printable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * A policy that allows what a pipeline needs and nothing else. The same pipeline gives the same
 * policy. Immutable.
 *
 * @see <a href="https://docs.aws.amazon.com/sagemaker/latest/dg/build-and-manage-access.html">IAM
 *     access management of pipelines</a>
 */
public final class IamPolicy {
  /** What IAM takes in a managed policy, in characters other than white space. */
  public static final int MOST_CHARACTERS = 6_144;

  private static final ObjectWriter JSON = JsonMapper.builder().build().writer().with(printer());

  private final List<IamStatement> statements;
  private final List<String> notes;

  IamPolicy(List<IamStatement> statements, List<String> notes) {
    this.statements = List.copyOf(statements);
    List<String> all = new ArrayList<>(notes);
    long size = toJson().chars().filter(c -> !Character.isWhitespace(c)).count();
    if (size > MOST_CHARACTERS) {
      all.add(
          "The policy has "
              + size
              + " characters, and IAM takes "
              + MOST_CHARACTERS
              + " in a managed policy: make several of its statements.");
    }
    this.notes = List.copyOf(all);
  }

  /**
   * Derives what the pipeline's execution role needs, and the roles of its jobs where they are the
   * same.
   *
   * @param subject the pipeline
   * @return the policy
   */
  public static IamPolicy ofRole(PolicySubject subject) {
    return new RoleGrants(subject).policy();
  }

  /**
   * Derives what a person or a build needs who deploys, starts and watches the pipeline with
   * Penstock.
   *
   * @param subject the pipeline
   * @return the policy
   */
  public static IamPolicy ofDeployer(PolicySubject subject) {
    return new DeployerGrants(subject).policy();
  }

  /**
   * Returns the statements.
   *
   * @return the statements, by their Sids in alphabetical order
   */
  public List<IamStatement> statements() {
    return statements;
  }

  /**
   * Returns what could not be derived, or was taken to be so, for whoever attaches the policy.
   *
   * @return sentences, in the order of the steps
   */
  public List<String> notes() {
    return notes;
  }

  /**
   * Returns the policy document.
   *
   * @return JSON with line breaks and indents
   */
  public String toJson() {
    List<Map<String, Object>> all = new ArrayList<>();
    for (IamStatement each : statements) {
      Map<String, Object> statement = new LinkedHashMap<>();
      statement.put("Sid", each.sid());
      statement.put("Effect", "Allow");
      statement.put("Action", each.actions());
      statement.put("Resource", each.resources());
      if (!each.conditions().isEmpty()) {
        statement.put("Condition", each.conditions());
      }
      all.add(statement);
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("Version", "2012-10-17");
    document.put("Statement", all);
    return JSON.writeValueAsString(document) + "\n";
  }

  /** Returns the policy as people read it. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (IamStatement each : statements) {
      text.append(each.sid()).append('\n');
      each.actions().forEach(action -> text.append("  ").append(action).append('\n'));
      each.resources()
          .forEach(resource -> text.append("    on ").append(Printable.of(resource)).append('\n'));
      each.conditions()
          .forEach(
              (operator, keys) ->
                  keys.forEach(
                      (key, values) ->
                          text.append("    if ")
                              .append(key)
                              .append(" is ")
                              .append(Printable.of(String.join(" or ", values)))
                              .append('\n')));
    }
    if (!notes.isEmpty()) {
      text.append("\nTo look at:\n");
      notes.forEach(note -> text.append("- ").append(note).append('\n'));
    }
    return text.toString();
  }

  private static DefaultPrettyPrinter printer() {
    // Line breaks are the same on every platform.
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator(""))
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }
}
