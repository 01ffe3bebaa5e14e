package dev.penstock.local.server;

import dev.penstock.definition.DefinitionFile;
import dev.penstock.definition.DefinitionSyntaxException;
import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list: filtered, sorted and cut as every List operation of the service does. A token
 * names the last thing of the page before, so that what comes and goes in between moves nothing.
 */
final class Listing {
  private static final int MOST = 100;
  private static final List<String> PAGE_MEMBERS = List.of("NextToken", "MaxResults");

  private Listing() {}

  /**
   * Something that is listed.
   *
   * @param id what no other has
   * @param name what it is called
   * @param created when it was made
   * @param modified when it last changed
   * @param status how it stands, or null
   * @param summary what the list shows of it
   */
  record Item(
      String id,
      String name,
      Instant created,
      Instant modified,
      @Nullable String status,
      Supplier<ObjectNode> summary) {
    static Item of(String id, String name, Instant created, Supplier<ObjectNode> summary) {
      return new Item(id, name, created, created, null, summary);
    }
  }

  /**
   * Cuts a page.
   *
   * @param call the request
   * @param member the answer's member that takes the list
   * @param newestFirst everything there is
   * @return the answer
   */
  static ObjectNode page(Call call, String member, List<Item> newestFirst) {
    List<Item> items = new ArrayList<>(newestFirst.stream().filter(filter(call)).toList());
    boolean ascending = "Ascending".equals(call.text("SortOrder"));
    Comparator<Item> order = Comparator.comparing(key(call.text("SortBy")));
    if (ascending) {
      Collections.reverse(items);
    } else {
      order = order.reversed();
    }
    items.sort(order);
    return cut(call, member, items, key(call.text("SortBy")), ascending);
  }

  /** Cuts a page of a list whose order cannot be chosen. */
  static ObjectNode inOrder(Call call, String member, List<Item> items) {
    return cut(call, member, items, item -> "", true);
  }

  private static ObjectNode cut(
      Call call, String member, List<Item> items, Function<Item, String> key, boolean ascending) {
    String token = call.text("NextToken");
    int from = token == null ? 0 : position(call, token, items, key, ascending);
    Long wanted = call.number("MaxResults");
    int to = (int) Math.min(items.size(), from + (wanted == null ? MOST : wanted));
    List<ObjectNode> page = items.subList(from, to).stream().map(i -> i.summary().get()).toList();
    Answer answer = new Answer().put(member, page);
    if (to < items.size()) {
      answer.put("NextToken", token(call, items.get(to - 1), key));
    }
    return answer.build();
  }

  private static Function<Item, String> key(@Nullable String sortBy) {
    return switch (sortBy == null ? "CreationTime" : sortBy) {
      case "Name" -> Item::name;
      case "PipelineExecutionArn" -> Item::id;
      case "Status" -> item -> String.valueOf(item.status());
      case "LastModifiedTime" -> item -> sortable(item.modified());
      default -> item -> sortable(item.created());
    };
  }

  /** As many digits for each time, so that the order of texts is that of times. */
  private static String sortable(Instant time) {
    return String.format(Locale.ROOT, "%020d", time.toEpochMilli());
  }

  private static java.util.function.Predicate<Item> filter(Call call) {
    String prefix = call.text("PipelineNamePrefix");
    String part = call.text("NameContains");
    String status = call.text("StatusEquals");
    Instant createdAfter = either(call.time("CreatedAfter"), call.time("CreationTimeAfter"));
    Instant createdBefore = either(call.time("CreatedBefore"), call.time("CreationTimeBefore"));
    Instant changedAfter = call.time("LastModifiedTimeAfter");
    Instant changedBefore = call.time("LastModifiedTimeBefore");
    return item ->
        (prefix == null || item.name().startsWith(prefix))
            && (part == null
                || item.name().toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT)))
            && (status == null || status.equals(item.status()))
            && within(item.created(), createdAfter, createdBefore)
            && within(item.modified(), changedAfter, changedBefore);
  }

  private static boolean within(Instant time, @Nullable Instant after, @Nullable Instant before) {
    return (after == null || !time.isBefore(after)) && (before == null || !time.isAfter(before));
  }

  private static @Nullable Instant either(@Nullable Instant one, @Nullable Instant other) {
    return one == null ? other : one;
  }

  private static String token(Call call, Item last, Function<Item, String> key) {
    String json =
        Answer.with("list", fingerprint(call))
            .put("id", last.id())
            .put("key", key.apply(last))
            .build()
            .toString();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private static int position(
      Call call, String token, List<Item> items, Function<Item, String> key, boolean ascending) {
    ObjectNode last;
    try {
      byte[] json = Base64.getUrlDecoder().decode(token);
      last = DefinitionFile.parse("NextToken", json).json();
    } catch (IllegalArgumentException | DefinitionSyntaxException unreadable) {
      throw ServiceException.validation("The NextToken is not one that this list gave.");
    }
    if (!fingerprint(call).equals(last.text("list"))) {
      throw ServiceException.validation(
          "The NextToken belongs to another list: repeat the request that gave it, with nothing"
              + " changed but MaxResults.");
    }
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).id().equals(last.text("id"))) {
        return i + 1;
      }
    }
    // It is gone: go on with what would have come behind it.
    String gone = Objects.requireNonNullElse(last.text("key"), "");
    for (int i = 0; i < items.size(); i++) {
      int order = key.apply(items.get(i)).compareTo(gone);
      if (ascending ? order > 0 : order < 0) {
        return i;
      }
    }
    return items.size();
  }

  private static String fingerprint(Call call) {
    Node rest = call.without(PAGE_MEMBERS);
    return Digest.of(call.operation() + rest).substring(0, 16);
  }
}
