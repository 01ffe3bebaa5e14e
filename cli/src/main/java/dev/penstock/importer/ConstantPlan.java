package dev.penstock.importer;

import dev.penstock.importer.code.Code;
import dev.penstock.importer.code.JavaNames;
import dev.penstock.importer.code.NameScope;
import dev.penstock.importer.code.SourceFile;
import dev.penstock.importer.code.SourceFile.Assignment;
import dev.penstock.importer.code.SourceFile.Constant;
import dev.penstock.importer.code.SourceFile.Local;
import dev.penstock.importer.code.SourceFile.Return;
import dev.penstock.importer.code.SourceFile.Statement;
import dev.penstock.importer.code.SourceWriter;
import dev.penstock.importer.code.TypeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives names to texts that a person would have named: images, roles, and what occurs again. */
final class ConstantPlan {
  private static final Pattern IMAGE =
      Pattern.compile(
          "(\\d{12}\\.dkr\\.ecr\\.[a-z0-9.-]+/)([A-Za-z0-9._/-]+)(?::[^\\s]*|@[^\\s]*)?");
  private static final Pattern ROLE = Pattern.compile("arn:aws[a-z-]*:iam::\\d*:role/(.+)");
  private static final Pattern LOCATION = Pattern.compile("s3://([a-z0-9.-]{3,63})/.*");
  private static final String SCHEME = "s3://";
  private static final TypeRef TEXT = TypeRef.of(String.class);

  /** Shorter texts say more where they stand than a name for them would. */
  private static final int SHORT = 20;

  /** As many locations as a folder is named for. */
  private static final int FEW = 3;

  /** As many characters as a folder has whose name makes the lines shorter. */
  private static final int LONG = 30;

  private final NameScope names;
  private final Map<String, Code> replaced = new LinkedHashMap<>();
  private final List<Constant> constants = new ArrayList<>();

  private ConstantPlan(SourceFile file) {
    List<String> taken = new ArrayList<>();
    file.constants().forEach(constant -> taken.add(constant.name()));
    this.names = new NameScope(taken);
  }

  /** Writes a file with its constants. */
  static String write(SourceFile file) {
    ConstantPlan plan = new ConstantPlan(file);
    plan.find(file);
    List<Constant> all = new ArrayList<>(plan.constants);
    all.addAll(file.constants());
    SourceFile named =
        new SourceFile(
            file.type(),
            file.isPublic(),
            file.javadoc(),
            all,
            file.fields(),
            file.declarations(),
            file.methods());
    return SourceWriter.write(named, plan.replaced);
  }

  private void find(SourceFile file) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Set<String> buckets = new LinkedHashSet<>();
    file.methods()
        .forEach(method -> method.body().forEach(statement -> count(statement, counts, buckets)));
    role(counts);
    buckets.forEach(bucket -> add("BUCKET", bucket, Code.text(bucket)));
    images(counts);
    Map<String, String> folders = folders(counts.keySet());
    counts.forEach(
        (text, count) -> {
          String folder = folders.get(text);
          if (replaced.containsKey(text) || !isPlace(text)) {
            return;
          }
          Code value = folder == null ? Code.text(text) : below(folder, text);
          boolean root = folder != null && text.length() == folder.length() + 1;
          if (count > 1 && !root) {
            String name = ConstantNames.of(text);
            add(names.isFree(name) ? name : name + "_PATH", text, value);
          } else if (folder != null) {
            replaced.put(text, value);
          }
        });
  }

  /** The folder of each location that lies with others in one, as deep as all of them do. */
  private Map<String, String> folders(Set<String> texts) {
    Map<String, List<String>> byBucket = new LinkedHashMap<>();
    for (String text : texts) {
      Matcher location = LOCATION.matcher(text);
      if (location.matches() && isPlace(text)) {
        byBucket.computeIfAbsent(location.group(1), each -> new ArrayList<>()).add(text);
      }
    }
    Map<String, String> folders = new LinkedHashMap<>();
    byBucket.forEach(
        (bucket, locations) -> {
          String folder = commonFolder(locations);
          if (locations.size() >= FEW && folder.length() >= LONG) {
            addFolder(bucket, folder);
            locations.forEach(each -> folders.put(each, folder));
          }
        });
    return folders;
  }

  private void addFolder(String bucket, String folder) {
    Code named = replaced.get(bucket);
    String rest = folder.substring(SCHEME.length() + bucket.length());
    Code value = Code.text(folder);
    if (named != null) {
      List<Code> parts = new ArrayList<>(List.of(Code.text(SCHEME), named));
      if (!rest.isEmpty()) {
        parts.add(Code.text(rest));
      }
      value = new Code.Sum(parts);
    }
    add(rest.isEmpty() ? "BUCKET_URI" : ConstantNames.ofFolder(folder), folder, value);
  }

  private Code below(String folder, String text) {
    Code named = Objects.requireNonNull(replaced.get(folder));
    return new Code.Sum(List.of(named, Code.text(text.substring(folder.length()))));
  }

  private static String commonFolder(List<String> locations) {
    String common = locations.get(0);
    for (String each : locations) {
      int end = 0;
      while (end < Math.min(common.length(), each.length())
          && common.charAt(end) == each.charAt(end)) {
        end++;
      }
      common = common.substring(0, end);
    }
    int slash = common.lastIndexOf('/');
    return common.substring(0, slash);
  }

  /** What has an address somewhere, not in a container: the rest says most where it stands. */
  private static boolean isPlace(String text) {
    return text.length() >= SHORT
        && (text.startsWith("s3://") || text.startsWith("arn:") || text.startsWith("https://"));
  }

  private void role(Map<String, Integer> counts) {
    List<String> roles =
        counts.keySet().stream().filter(each -> ROLE.matcher(each).matches()).toList();
    for (String role : roles) {
      if (roles.size() == 1) {
        add("ROLE", role, Code.text(role));
      } else {
        Matcher matcher = ROLE.matcher(role);
        String last = matcher.matches() ? matcher.group(1).replaceAll(".*/", "") : role;
        String name = JavaNames.constant(JavaNames.words(last), "ROLE");
        add(name.endsWith("ROLE") ? name : name + "_ROLE", role, Code.text(role));
      }
    }
  }

  private void images(Map<String, Integer> counts) {
    Map<String, List<String>> registries = new TreeMap<>();
    for (String text : counts.keySet()) {
      Matcher image = IMAGE.matcher(text);
      if (image.matches()) {
        registries.computeIfAbsent(image.group(1), each -> new ArrayList<>()).add(text);
      }
    }
    registries.forEach(
        (registry, images) -> {
          Code prefix = null;
          if (images.size() > 1) {
            String name = names.give("IMAGES");
            constants.add(new Constant(TEXT, name, Code.text(registry)));
            prefix = new Code.Name(name);
          }
          for (String image : images) {
            Code rest = Code.text(image.substring(registry.length()));
            add(
                imageName(image),
                image,
                prefix == null ? Code.text(image) : new Code.Sum(List.of(prefix, rest)));
          }
        });
  }

  private static String imageName(String image) {
    Matcher matcher = IMAGE.matcher(image);
    String repository = matcher.matches() ? matcher.group(2) : image;
    String last = repository.replaceAll(".*/", "").replaceFirst("^sagemaker-", "");
    return switch (last) {
      case "scikit-learn" -> "SKLEARN";
      default -> JavaNames.constant(JavaNames.words(last), "IMAGE");
    };
  }

  private void add(String wanted, String text, Code value) {
    if (!replaced.containsKey(text)) {
      String name = names.give(wanted);
      constants.add(new Constant(TEXT, name, value));
      replaced.put(text, new Code.Name(name));
    }
  }

  /** The bucket of {@code join("/", literal("s3:/"), literal(bucket), …)}. */
  private static @Nullable String bucketOf(Code code) {
    return code instanceof Code.Call join
            && join.method().equals("join")
            && join.arguments().size() > 3
            && join.arguments().get(1) instanceof Code.Call scheme
            && scheme.arguments().equals(List.of(Code.text("s3:/")))
            && join.arguments().get(2) instanceof Code.Call literal
            && literal.method().equals("literal")
            && literal.arguments().get(0) instanceof Code.Text bucket
            && bucket.value().matches("[a-z0-9.-]{3,63}")
        ? bucket.value()
        : null;
  }

  private static void count(Statement statement, Map<String, Integer> counts, Set<String> buckets) {
    Code code =
        statement instanceof Local local
            ? local.value()
            : statement instanceof Assignment assignment
                ? assignment.value()
                : statement instanceof Return returned ? returned.value() : Code.text("");
    Deque<Code> open = new ArrayDeque<>(List.of(code));
    while (!open.isEmpty()) {
      Code next = open.removeFirst();
      if (next instanceof Code.Text text) {
        counts.merge(text.value(), 1, Integer::sum);
      }
      if (next instanceof Code.Call call
          && call.method().equals("bucket")
          && call.arguments().size() == 1
          && call.arguments().get(0) instanceof Code.Text bucket) {
        buckets.add(bucket.value());
      }
      String bucket = bucketOf(next);
      if (bucket != null) {
        buckets.add(bucket);
      }
      boolean reason = next instanceof Code.Call call && call.method().equals("silence");
      open.addAll(reason ? next.children().subList(0, 1) : next.children());
    }
  }
}
