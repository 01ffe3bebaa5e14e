package dev.penstock.sagemaker.registry;

import dev.penstock.definition.DefinitionSyntaxException;
import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.sagemaker.SageMakerFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who else may use a group: its resource policy. Two statements in it are kept here, by their
 * names; the others are left alone. Immutable.
 */
public final class GroupPolicy {
  private static final String GROUP = "PenstockReadGroup";
  private static final String VERSIONS = "PenstockReadVersions";
  private static final List<String> GROUP_ACTIONS = List.of("sagemaker:DescribeModelPackageGroup");
  private static final List<String> VERSION_ACTIONS =
      List.of(
          "sagemaker:DescribeModelPackage", "sagemaker:ListModelPackages", "sagemaker:CreateModel");
  private static final Pattern ACCOUNT =
      Pattern.compile("(?:arn:[a-z-]+:iam::)?(\\d{12})(?::root)?");
  private static final Pattern GROUP_ARN =
      Pattern.compile("arn:([a-z0-9-]+):sagemaker:[a-z0-9-]+:(\\d{12}):model-package-group/.+");

  private final ModelGroup group;
  private final ObjectNode policy;

  private GroupPolicy(ModelGroup group, ObjectNode policy) {
    this.group = group;
    this.policy = policy;
  }

  static GroupPolicy none(ModelGroup group) {
    Map<String, Node> members = new LinkedHashMap<>();
    members.put("Version", new TextNode("2012-10-17"));
    return new GroupPolicy(group, new ObjectNode(members));
  }

  static GroupPolicy of(ModelGroup group, @Nullable String json) {
    if (json == null || json.isBlank()) {
      return none(group);
    }
    try {
      if (Node.parse("the policy", json) instanceof ObjectNode policy) {
        return new GroupPolicy(group, policy);
      }
    } catch (DefinitionSyntaxException unreadable) {
      // Said below, as what is no object is.
    }
    throw new SageMakerFailure(
        "The policy of the model package group " + group.name() + " is not readable.");
  }

  /**
   * What a statement of a policy allows or denies.
   *
   * @param effect {@code Allow} or {@code Deny}
   * @param principal who: an account's twelve digits, an ARN, or {@code *}
   * @param actions what
   */
  public record Share(String effect, String principal, List<String> actions) {
    /**
     * Copies the actions.
     *
     * @param effect Allow or Deny
     * @param principal who
     * @param actions what
     */
    public Share {
      actions = List.copyOf(actions);
    }
  }

  /**
   * Returns everything that the policy says, whoever wrote it.
   *
   * @return by principal, in order of writing
   */
  public List<Share> shares() {
    Map<List<String>, Set<String>> actions = new LinkedHashMap<>();
    for (ObjectNode statement : statements()) {
      String effect = statement.text("Effect");
      for (String principal : principals(statement)) {
        actions
            .computeIfAbsent(
                List.of(effect == null ? "" : effect, account(principal)),
                none -> new LinkedHashSet<>())
            .addAll(texts(statement.get("Action")));
      }
    }
    return actions.entrySet().stream()
        .map(
            each ->
                new Share(each.getKey().get(0), each.getKey().get(1), List.copyOf(each.getValue())))
        .toList();
  }

  /**
   * Returns the accounts that {@link ModelRegistry#share} has let in.
   *
   * @return twelve digits each
   */
  public List<String> accounts() {
    Set<String> accounts = new LinkedHashSet<>();
    for (ObjectNode statement : statements()) {
      if (isOwn(statement)) {
        principals(statement).forEach(each -> accounts.add(account(each)));
      }
    }
    return List.copyOf(accounts);
  }

  /** The policy as the service takes it; null when it says nothing. */
  @Nullable String json() {
    return statements().isEmpty() ? null : policy.toString();
  }

  GroupPolicy with(List<String> accounts) {
    Set<String> all = new LinkedHashSet<>(accounts());
    for (String account : accounts) {
      if (!account.matches("\\d{12}")) {
        throw new IllegalArgumentException(
            "An account is twelve digits, and not \"" + account + "\".");
      }
      if (account.equals(part(2))) {
        throw new IllegalArgumentException(
            account + " is the group's own account, whose roles need no policy of the group.");
      }
      all.add(account);
    }
    return withAccounts(all);
  }

  GroupPolicy without(List<String> accounts) {
    Set<String> left = new LinkedHashSet<>(accounts());
    for (String account : accounts) {
      if (!left.remove(account)) {
        throw new IllegalArgumentException(
            "The group "
                + group.name()
                + " is not shared with "
                + account
                + "; "
                + (accounts().isEmpty()
                    ? "it is shared with nobody."
                    : "it is with " + String.join(", ", accounts()) + "."));
      }
    }
    return withAccounts(left);
  }

  private GroupPolicy withAccounts(Set<String> accounts) {
    List<Node> statements = new ArrayList<>(statements());
    statements.removeIf(each -> isOwn((ObjectNode) each));
    if (!accounts.isEmpty()) {
      statements.add(statement(GROUP, accounts, GROUP_ACTIONS, group.arn()));
      statements.add(
          statement(
              VERSIONS,
              accounts,
              VERSION_ACTIONS,
              group.arn().replaceFirst(":model-package-group/", ":model-package/") + "/*"));
    }
    Map<String, Node> members = new LinkedHashMap<>(policy.members());
    members.put("Statement", new ArrayNode(statements));
    return new GroupPolicy(group, new ObjectNode(members));
  }

  private ObjectNode statement(
      String sid, Set<String> accounts, List<String> actions, String resource) {
    Map<String, Node> members = new LinkedHashMap<>();
    members.put("Sid", new TextNode(sid));
    members.put("Effect", new TextNode("Allow"));
    members.put(
        "Principal",
        new ObjectNode(
            Map.of(
                "AWS",
                array(
                    accounts.stream()
                        .map(each -> "arn:" + part(1) + ":iam::" + each + ":root")
                        .toList()))));
    members.put("Action", array(actions));
    members.put("Resource", new TextNode(resource));
    return new ObjectNode(members);
  }

  /** The partition or the account of the group. */
  private String part(int number) {
    Matcher arn = GROUP_ARN.matcher(group.arn());
    return arn.matches() ? arn.group(number) : number == 1 ? "aws" : "";
  }

  private List<ObjectNode> statements() {
    return policy.get("Statement") instanceof ObjectNode only
        ? List.of(only)
        : policy.objects("Statement");
  }

  private static boolean isOwn(ObjectNode statement) {
    String sid = statement.text("Sid");
    return GROUP.equals(sid) || VERSIONS.equals(sid);
  }

  private static List<String> principals(ObjectNode statement) {
    Node principal = statement.get("Principal");
    if (principal instanceof ObjectNode object) {
      List<String> all = new ArrayList<>();
      object.members().values().forEach(each -> all.addAll(texts(each)));
      return all;
    }
    return texts(principal);
  }

  private static String account(String principal) {
    Matcher account = ACCOUNT.matcher(principal);
    return account.matches() ? account.group(1) : principal;
  }

  private static List<String> texts(@Nullable Node node) {
    if (node instanceof TextNode text) {
      return List.of(text.value());
    }
    return node instanceof ArrayNode array
        ? array.elements().stream().flatMap(each -> texts(each).stream()).toList()
        : List.of();
  }

  private static ArrayNode array(List<String> texts) {
    return new ArrayNode(texts.stream().map(each -> (Node) new TextNode(each)).toList());
  }
}
