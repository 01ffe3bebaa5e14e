package dev.penstock.local.server;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.local.LocalEngine;
import dev.penstock.local.server.LogStreams.Event;
import dev.penstock.local.server.LogStreams.LogStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** As much of CloudWatch Logs as it takes to read what jobs logged. */
final class LogsApi {
  static final String PREFIX = "Logs_20140328.";
  private static final int MOST_EVENTS = 10_000;
  private static final int MOST_CHARACTERS = 1 << 20;
  private static final int MOST_STREAMS = 50;
  private static final Pattern TOKEN = Pattern.compile("([fb])/([0-9]{1,18})");
  private static final Pattern TERM = Pattern.compile("([-?]?)(?:\"([^\"]*)\"|(\\S+))");

  private final LogStreams streams;

  LogsApi(LocalEngine engine) {
    this.streams = new LogStreams(engine);
  }

  /**
   * Answers a request.
   *
   * @param target what the header X-Amz-Target says
   * @param body the request
   * @return the reply, an error's too
   */
  Reply answer(String target, byte[] body) {
    try {
      Call call = new Call(target.substring(PREFIX.length()), SageMakerApi.parse(body));
      ObjectNode answer =
          switch (call.operation()) {
            case "DescribeLogGroups" -> groups(call);
            case "DescribeLogStreams" -> describe(call);
            case "GetLogEvents" -> get(call);
            case "FilterLogEvents" -> filter(call);
            default ->
                throw ServiceException.of(
                    "UnknownOperationException",
                    "There is no operation " + Printable.cut(target) + " here.");
          };
      return new Reply(200, null, answer);
    } catch (ServiceException refused) {
      return SageMakerApi.error(refused);
    } catch (ClassCastException | NumberFormatException wrong) {
      return SageMakerApi.error(
          ServiceException.of("SerializationException", "A member is of another type."));
    } catch (IOException | RuntimeException broken) {
      return SageMakerApi.error(
          ServiceException.of(500, "InternalFailure", "The request failed: " + broken + "."));
    }
  }

  private static ObjectNode groups(Call call) {
    String prefix = orEmpty(call.text("logGroupNamePrefix"));
    return new Answer()
        .put(
            "logGroups",
            LogStreams.groups().stream()
                .filter(each -> each.startsWith(prefix))
                .map(each -> Answer.with("logGroupName", each).put("storedBytes", 0L).build())
                .toList())
        .build();
  }

  private ObjectNode describe(Call call) throws IOException {
    List<LogStream> found = new ArrayList<>(group(call, orEmpty(call.text("logStreamNamePrefix"))));
    if ("LastEventTime".equals(call.text("orderBy"))) {
      found.sort(Comparator.comparing(LogStream::created));
    }
    if (new BooleanNode(true).equals(call.input().get("descending"))) {
      java.util.Collections.reverse(found);
    }
    int from = offset(call.text("nextToken"), 'f', found.size());
    int to = Math.min(found.size(), from + limit(call, MOST_STREAMS));
    List<ObjectNode> page = new ArrayList<>();
    for (LogStream each : found.subList(from, to)) {
      page.add(describe(each));
    }
    return new Answer()
        .put("logStreams", page)
        .put("nextToken", to < found.size() ? "f/" + to : null)
        .build();
  }

  private static ObjectNode describe(LogStream stream) throws IOException {
    Answer answer =
        Answer.with("logStreamName", stream.name())
            .put("creationTime", stream.created().toEpochMilli())
            .put("storedBytes", 0L);
    long length = stream.length();
    if (length > 0) {
      List<Event> first = stream.read(0, 1);
      List<Event> last = stream.read(length - 1, 1);
      Long end = last.isEmpty() ? null : Long.valueOf(last.get(0).millis());
      answer
          .put("firstEventTimestamp", first.isEmpty() ? null : Long.valueOf(first.get(0).millis()))
          .put("lastEventTimestamp", end)
          .put("lastIngestionTime", end);
    }
    return answer.build();
  }

  /**
   * A page, and a token for each direction: a forward token that is given back unchanged says that
   * there is nothing more for now.
   */
  private ObjectNode get(Call call) throws IOException {
    LogStream stream = stream(call, required(call, "logStreamName"));
    int most = limit(call, MOST_EVENTS);
    long length = stream.length();
    Matcher token = TOKEN.matcher(orEmpty(call.text("nextToken")));
    long from;
    long to;
    if (token.matches()) {
      long at = Math.min(length, Long.parseLong(token.group(2)));
      from = token.group(1).equals("f") ? at : Math.max(0, at - most);
      to = token.group(1).equals("f") ? Math.min(length, at + most) : at;
    } else if (call.text("nextToken") != null) {
      throw invalid("The specified nextToken is invalid.");
    } else {
      boolean head = new BooleanNode(true).equals(call.input().get("startFromHead"));
      from = head ? 0 : Math.max(0, length - most);
      to = Math.min(length, from + most);
    }
    List<Event> read = stream.read(from, (int) (to - from));
    List<Event> page = fitting(read, !isForward(call));
    if (page.size() < read.size()) {
      from = page.get(0).index();
      to = page.get(page.size() - 1).index() + 1;
    }
    return new Answer()
        .put(
            "events",
            page.stream()
                .filter(each -> isWithin(each, call))
                .map(each -> event(each).build())
                .toList())
        .put("nextForwardToken", "f/" + to)
        .put("nextBackwardToken", "b/" + from)
        .build();
  }

  private static boolean isForward(Call call) {
    String token = call.text("nextToken");
    return token == null
        ? new BooleanNode(true).equals(call.input().get("startFromHead"))
        : token.startsWith("f");
  }

  /** As many as an answer holds, from the one end or the other; at least one. */
  private static List<Event> fitting(List<Event> events, boolean last) {
    int count = 0;
    long characters = 0;
    while (count < events.size()) {
      Event next = events.get(last ? events.size() - 1 - count : count);
      characters += next.message().length();
      if (count > 0 && characters > MOST_CHARACTERS) {
        break;
      }
      count++;
    }
    return last ? events.subList(events.size() - count, events.size()) : events.subList(0, count);
  }

  private ObjectNode filter(Call call) throws IOException {
    Set<String> names = Set.copyOf(Call.texts(call.input(), "logStreamNames"));
    Terms terms = Terms.of(orEmpty(call.text("filterPattern")));
    List<Event> found = new ArrayList<>();
    for (LogStream each : group(call, orEmpty(call.text("logStreamNamePrefix")))) {
      if (names.isEmpty() || names.contains(each.name())) {
        each.read(0, Integer.MAX_VALUE).stream()
            .filter(event -> isWithin(event, call) && terms.match(event.message()))
            .forEach(found::add);
      }
    }
    found.sort(Comparator.comparingLong(Event::millis));
    int from = offset(call.text("nextToken"), 'f', found.size());
    int to = Math.min(found.size(), from + limit(call, MOST_EVENTS));
    return new Answer()
        .put(
            "events",
            found.subList(from, to).stream()
                .map(
                    each ->
                        event(each)
                            .put("logStreamName", each.stream().name())
                            .put("eventId", each.stream().name() + "/" + each.index())
                            .build())
                .toList())
        .put("searchedLogStreams", List.of())
        .put("nextToken", to < found.size() ? "f/" + to : null)
        .build();
  }

  /**
   * What a line has to say.
   *
   * @param all every one of them
   * @param any one of them; of none, nothing
   * @param none not one of them
   */
  private record Terms(List<String> all, List<String> any, List<String> none) {
    static Terms of(String pattern) {
      if (pattern.startsWith("{") || pattern.startsWith("[") || pattern.startsWith("%")) {
        throw invalid("Patterns of fields and regular expressions are not understood here.");
      }
      Terms terms = new Terms(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      Matcher matcher = TERM.matcher(pattern);
      while (matcher.find()) {
        String term = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
        switch (matcher.group(1)) {
          case "-" -> terms.none.add(term);
          case "?" -> terms.any.add(term);
          default -> terms.all.add(term);
        }
      }
      return terms;
    }

    boolean match(String line) {
      return all.stream().allMatch(line::contains)
          && (any.isEmpty() || any.stream().anyMatch(line::contains))
          && none.stream().noneMatch(line::contains);
    }
  }

  private static Answer event(Event event) {
    return new Answer()
        .put("timestamp", event.millis())
        .put("message", event.message())
        .put("ingestionTime", event.millis());
  }

  private static boolean isWithin(Event event, Call call) {
    Long start = call.number("startTime");
    Long end = call.number("endTime");
    return (start == null || event.millis() >= start) && (end == null || event.millis() < end);
  }

  private List<LogStream> group(Call call, String prefix) throws IOException {
    String name = call.text("logGroupName");
    String arn = orEmpty(call.text("logGroupIdentifier"));
    String group =
        name == null ? arn.substring(Math.max(0, arn.indexOf('/'))).replace(":*", "") : name;
    List<LogStream> found = streams.of(group, prefix);
    if (found == null) {
      throw ServiceException.of(
          "ResourceNotFoundException", "The specified log group does not exist.");
    }
    return found;
  }

  private LogStream stream(Call call, String name) throws IOException {
    for (LogStream each : group(call, name)) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    throw ServiceException.of(
        "ResourceNotFoundException", "The specified log stream does not exist.");
  }

  private static int limit(Call call, int most) {
    Long limit = call.number("limit");
    if (limit == null) {
      return most;
    }
    if (limit < 1 || limit > most) {
      throw invalid("limit is 1 to " + most + ".");
    }
    return limit.intValue();
  }

  private static int offset(@Nullable String token, char direction, int length) {
    if (token == null) {
      return 0;
    }
    Matcher matcher = TOKEN.matcher(token);
    if (!matcher.matches() || matcher.group(1).charAt(0) != direction) {
      throw invalid("The specified nextToken is invalid.");
    }
    return (int) Math.min(length, Long.parseLong(matcher.group(2)));
  }

  private static String required(Call call, String name) {
    Node value = call.input().get(name);
    if (value instanceof Node.TextNode text) {
      return text.value();
    }
    throw invalid(name + " is required.");
  }

  private static ServiceException invalid(String message) {
    return ServiceException.of("InvalidParameterException", message);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
