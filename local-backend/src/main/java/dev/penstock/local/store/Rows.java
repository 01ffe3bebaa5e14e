package dev.penstock.local.store;

import dev.penstock.SelectiveExecution;
import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.value.WireEnum;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How records stand in rows. */
final class Rows {
  static final ObjectNode EMPTY = new ObjectNode(Map.of());

  private Rows() {}

  static ExecutionRecord execution(ResultSet row) throws SQLException {
    return new ExecutionRecord(
        row.getString("id"),
        row.getString("arn"),
        row.getString("pipeline"),
        row.getLong("version"),
        row.getString("definition"),
        row.getString("display_name"),
        row.getString("description"),
        constant(ExecutionStatus.values(), row.getString("status")),
        row.getString("reason"),
        row.getBoolean("fail_step"),
        texts(object(row.getString("parameters"))),
        number(row, "max_parallel"),
        selection(row.getString("selection")),
        time(row, "created"),
        time(row, "modified"),
        row.getString("owner"));
  }

  private static <E extends WireEnum> E constant(E[] constants, String wireName) {
    for (E each : constants) {
      if (each.wireName().equals(wireName)) {
        return each;
      }
    }
    throw new IllegalArgumentException(wireName);
  }

  static StepRecord step(ResultSet row) throws SQLException {
    return new StepRecord(
        row.getString("execution"),
        row.getString("name"),
        row.getLong("sequence"),
        row.getString("type"),
        row.getString("display_name"),
        row.getString("description"),
        constant(StepStatus.values(), row.getString("status")),
        row.getInt("attempt"),
        time(row, "started"),
        timeOrNull(row, "ended"),
        row.getString("reason"),
        row.getString("job"),
        object(row.getString("metadata")),
        row.getString("cache_source"),
        row.getString("selection_source"));
  }

  static JobRecord job(ResultSet row) throws SQLException {
    return new JobRecord(
        row.getString("arn"),
        row.getString("type"),
        row.getString("name"),
        row.getString("execution"),
        row.getString("step"),
        row.getInt("attempt"),
        row.getString("status"),
        row.getString("reason"),
        object(row.getString("request")),
        object(row.getString("description")),
        time(row, "created"),
        time(row, "modified"));
  }

  static AnswerRecord answer(ResultSet row) throws SQLException {
    return new AnswerRecord(
        row.getString("operation"),
        row.getString("token"),
        row.getString("request"),
        object(row.getString("answer")),
        row.getString("arn"),
        time(row, "created"));
  }

  static CallbackRecord callback(ResultSet row) throws SQLException {
    return new CallbackRecord(
        row.getString("token"),
        row.getString("execution"),
        row.getString("step"),
        row.getString("queue"),
        object(row.getString("message")),
        time(row, "created"),
        row.getString("answer"),
        row.getString("reason"),
        object(row.getString("outputs")));
  }

  static PipelineRecord pipeline(ResultSet row) throws SQLException {
    return new PipelineRecord(
        row.getString("name"),
        row.getString("arn"),
        row.getString("display_name"),
        row.getString("description"),
        row.getString("role"),
        number(row, "max_parallel"),
        row.getLong("version"),
        time(row, "created"),
        time(row, "modified"),
        timeOrNull(row, "last_run"));
  }

  static PipelineVersion version(ResultSet row) throws SQLException {
    return new PipelineVersion(
        row.getString("pipeline"),
        row.getLong("version"),
        row.getString("definition"),
        row.getString("display_name"),
        row.getString("description"),
        time(row, "created"),
        row.getString("last_execution"));
  }

  static ModelGroup group(ResultSet row) throws SQLException {
    return new ModelGroup(
        row.getString("name"),
        row.getString("arn"),
        row.getString("description"),
        time(row, "created"));
  }

  static ModelPackage model(ResultSet row) throws SQLException {
    return new ModelPackage(
        row.getString("arn"),
        row.getString("name"),
        row.getString("model_group"),
        number(row, "version"),
        row.getString("approval"),
        row.getString("approval_description"),
        object(row.getString("document")),
        row.getString("execution"),
        row.getString("step"),
        time(row, "created"),
        time(row, "modified"));
  }

  static ObjectNode object(@Nullable String json) {
    return json != null && Node.parse("the store", json) instanceof ObjectNode object
        ? object
        : EMPTY;
  }

  static String texts(Map<String, String> texts) {
    Map<String, Node> members = new LinkedHashMap<>();
    texts.forEach((name, value) -> members.put(name, new TextNode(value)));
    return new ObjectNode(members).toString();
  }

  private static Map<String, String> texts(ObjectNode object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object.members().keySet().forEach(name -> texts.put(name, String.valueOf(object.text(name))));
    return texts;
  }

  static @Nullable String selection(@Nullable SelectiveExecution selection) {
    if (selection == null) {
      return null;
    }
    Map<String, Node> members = new LinkedHashMap<>();
    List<Node> names = new ArrayList<>();
    selection.selectedSteps().forEach(each -> names.add(new TextNode(each)));
    members.put("SelectedSteps", new ArrayNode(names));
    if (selection.sourceExecutionArn() != null) {
      members.put("Source", new TextNode(selection.sourceExecutionArn()));
    }
    return new ObjectNode(members).toString();
  }

  private static @Nullable SelectiveExecution selection(@Nullable String json) {
    if (json == null) {
      return null;
    }
    ObjectNode object = object(json);
    List<String> names = new ArrayList<>();
    if (object.get("SelectedSteps") instanceof ArrayNode array) {
      array.elements().forEach(each -> names.add(((TextNode) each).value()));
    }
    return new SelectiveExecution(names, object.text("Source"));
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : number;
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }

  private static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
    Long millis = number(row, column);
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }

  static @Nullable Long millis(@Nullable Instant time) {
    return time == null ? null : time.toEpochMilli();
  }
}
