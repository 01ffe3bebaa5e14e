package dev.penstock.local.server;

import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.local.LocalEngine;
import dev.penstock.local.server.Listing.Item;
import dev.penstock.local.store.ExecutionRecord;
import dev.penstock.local.store.ModelGroup;
import dev.penstock.local.store.PipelineRecord;
import dev.penstock.local.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tags of pipelines, executions, jobs, model package groups and model packages. */
final class Tags {
  private static final int MOST = 50;

  private final Store store;

  Tags(LocalEngine engine) {
    this.store = engine.store();
  }

  Map<String, Operation> all() {
    return Map.of("AddTags", this::add, "ListTags", this::list, "DeleteTags", this::delete);
  }

  /** Gives the tags of a request to what it has just made. */
  void setNew(String arn, Call call) {
    clear(arn);
    put(arn, pairs(call));
  }

  void clear(String arn) {
    store.change(to -> to.deleteTags(arn, List.copyOf(store.tags(arn).keySet())));
  }

  private ObjectNode add(Call call) {
    String arn = arn(call);
    put(arn, pairs(call));
    return new Answer().put("Tags", wire(arn)).build();
  }

  private void put(String arn, Map<String, String> tags) {
    tags.keySet().stream()
        .filter(key -> key.regionMatches(true, 0, "aws:", 0, 4))
        .findAny()
        .ifPresent(
            key -> {
              throw ServiceException.validation(
                  "The tag key \"" + key + "\" is reserved: no key may begin with aws:.");
            });
    Map<String, String> all = new LinkedHashMap<>(store.tags(arn));
    all.putAll(tags);
    if (all.size() > MOST) {
      throw ServiceException.validation(
          "A resource has at most " + MOST + " tags; " + arn + " would have " + all.size() + ".");
    }
    store.change(to -> to.putTags(arn, tags));
  }

  private static Map<String, String> pairs(Call call) {
    return call.pairs("Tags", "Key", "Value");
  }

  private ObjectNode list(Call call) {
    List<Item> items =
        wire(arn(call)).stream()
            .map(
                tag -> {
                  String key = Objects.requireNonNull(tag.text("Key"));
                  return Item.of(key, key, Instant.EPOCH, () -> tag);
                })
            .toList();
    return Listing.inOrder(call, "Tags", items);
  }

  private ObjectNode delete(Call call) {
    String arn = arn(call);
    store.change(to -> to.deleteTags(arn, call.texts("TagKeys")));
    return Answer.EMPTY;
  }

  private List<ObjectNode> wire(String arn) {
    List<ObjectNode> list = new ArrayList<>();
    store
        .tags(arn)
        .forEach((key, value) -> list.add(Answer.with("Key", key).put("Value", value).build()));
    return list;
  }

  /** The ARN as it is kept. */
  private String arn(Call call) {
    String given = call.required("ResourceArn");
    String found = find(given);
    if (found == null || Names.isOther(given, found)) {
      throw ServiceException.notFound("The resource " + given + " does not exist.");
    }
    return found;
  }

  private @Nullable String find(String arn) {
    String name = Names.last(arn);
    if (arn.contains(":model-package-group/")) {
      ModelGroup group = store.modelGroup(name);
      return group == null ? null : group.arn();
    }
    if (arn.contains(":model-package/")) {
      return store.model(arn) == null ? null : arn;
    }
    if (arn.contains("/execution/")) {
      ExecutionRecord execution = store.execution(name);
      return execution == null ? null : execution.arn();
    }
    if (arn.contains(":pipeline/")) {
      PipelineRecord pipeline = store.pipeline(name);
      return pipeline == null ? null : pipeline.arn();
    }
    // The training jobs of a tuning job are kept with it alone.
    return store.job(arn) == null && store.tags(arn).isEmpty() ? null : arn;
  }
}
