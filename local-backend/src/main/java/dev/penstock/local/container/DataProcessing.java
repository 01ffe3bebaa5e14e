package dev.penstock.local.container;

import dev.penstock.definition.DefinitionSyntaxException;
import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.local.evaluate.EvaluationException;
import dev.penstock.local.evaluate.JsonQuery;
import dev.penstock.local.job.StepFailedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What of each record goes to the model, and what of the record and the answer is kept
 * (DataProcessing of a transform job). Records are lines of CSV, which the filters see as lists of
 * columns, or JSON.
 */
final class DataProcessing {
  private static final String ALL = "$";
  private static final String INPUT = "SageMakerInput";
  private static final String OUTPUT = "SageMakerOutput";

  private final String inputFilter;
  private final String outputFilter;
  private final boolean joins;
  private final boolean csv;
  private final boolean byLine;

  private DataProcessing(Members members, Members input, String format) {
    this.inputFilter = members.text("InputFilter", ALL);
    this.outputFilter = members.text("OutputFilter", ALL);
    this.joins = members.text("JoinSource", "None").equals("Input");
    this.csv = format.equals("text/csv");
    this.byLine =
        csv || format.endsWith("jsonlines") || input.text("SplitType", "None").equals("Line");
  }

  static DataProcessing of(Members request) throws StepFailedException {
    Members input = request.object("TransformInput");
    String format = format(input.text("ContentType", ""));
    DataProcessing processing = new DataProcessing(request.object("DataProcessing"), input, format);
    if (!processing.isNothing()) {
      processing.check(format, format(request.object("TransformOutput").text("Accept", format)));
    }
    return processing;
  }

  private static String format(String mimeType) {
    return mimeType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  private void check(String from, String to) throws StepFailedException {
    List<String> known =
        csv ? List.of("text/csv") : List.of("application/json", "application/jsonlines");
    if (!known.contains(from) || !known.contains(to)) {
      throw new StepFailedException(
          "DataProcessing works on text/csv, or on application/json and application/jsonlines, and"
              + " the job has the ContentType \""
              + from
              + "\" and the Accept \""
              + to
              + "\"");
    }
    for (String filter : List.of(inputFilter, outputFilter)) {
      if (!filter.startsWith(ALL) || filter.matches(".*(\\*|\\.\\.|\\?).*")) {
        throw new StepFailedException(
            "the filter \""
                + filter
                + "\" is none that the service takes: a JSONPath from $, without *, .. and ?");
      }
    }
  }

  /** Tells whether records and answers stay as they are. */
  boolean isNothing() {
    return inputFilter.equals(ALL) && outputFilter.equals(ALL) && !joins;
  }

  /** The records of what is sent at once. */
  List<String> records(String payload) {
    return byLine ? payload.lines().filter(line -> !line.isBlank()).toList() : List.of(payload);
  }

  /** What the model gets. */
  String sent(List<String> records) throws StepFailedException {
    List<String> filtered = new ArrayList<>();
    for (String record : records) {
      filtered.add(inputFilter.equals(ALL) ? record : write(filter(read(record), inputFilter)));
    }
    return String.join("\n", filtered);
  }

  /** What is kept of the records and of what the model answered to them. */
  String kept(List<String> records, String answer) throws StepFailedException {
    List<String> answers =
        !csv && records.size() == 1 ? List.of(answer.strip()) : records(answer.strip());
    if (joins && answers.size() != records.size()) {
      throw new StepFailedException(
          "the model answered with "
              + answers.size()
              + " records to "
              + records.size()
              + ", so they cannot be joined");
    }
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      Node result = read(answers.get(i));
      Node whole = joins ? join(read(records.get(i)), result) : result;
      kept.add(write(filter(whole, outputFilter)));
    }
    return String.join("\n", kept);
  }

  private Node join(Node record, Node result) {
    if (csv) {
      List<Node> columns = new ArrayList<>(((ArrayNode) record).elements());
      columns.addAll(((ArrayNode) result).elements());
      return new ArrayNode(columns);
    }
    Map<String, Node> members = new LinkedHashMap<>();
    if (record instanceof ObjectNode object) {
      members.putAll(object.members());
    } else {
      members.put(INPUT, record);
    }
    members.put(OUTPUT, result);
    return new ObjectNode(members);
  }

  private static Node filter(Node record, String path) throws StepFailedException {
    try {
      return path.equals(ALL) ? record : JsonQuery.jayway(record, path);
    } catch (EvaluationException notThere) {
      throw new StepFailedException(
          "the filter \"" + path + "\" finds nothing in a record: " + notThere.reason());
    }
  }

  private Node read(String record) throws StepFailedException {
    if (csv) {
      return new ArrayNode(columns(record));
    }
    try {
      return Node.parse("record", record);
    } catch (DefinitionSyntaxException noJson) {
      throw new StepFailedException("a record is no JSON: " + noJson.getMessage());
    }
  }

  private String write(Node record) {
    if (!csv) {
      return record.toString();
    }
    return record instanceof ArrayNode columns
        ? String.join(",", columns.elements().stream().map(DataProcessing::text).toList())
        : text(record);
  }

  private static String text(Node column) {
    return column instanceof TextNode text ? text.value() : column.toString();
  }

  /** The columns as they are written, quotes included: a comma between quotes parts nothing. */
  private static List<Node> columns(String line) {
    List<Node> columns = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        columns.add(new TextNode(line.substring(start, i)));
        start = i + 1;
      }
    }
    columns.add(new TextNode(line.substring(start)));
    return columns;
  }
}
