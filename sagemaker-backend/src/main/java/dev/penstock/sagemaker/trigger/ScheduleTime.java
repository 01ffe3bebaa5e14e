package dev.penstock.sagemaker.trigger;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a schedule starts a pipeline.
 *
 * @param expression as EventBridge Scheduler writes it: {@code cron(0 3 * * ? *)}, {@code rate(12
 *     hours)} or {@code at(2030-01-31T03:00:00)}
 * @param timeZone the time zone of cron and at, for example {@code Europe/Berlin}
 */
public record ScheduleTime(String expression, String timeZone) {
  /** The time zone of a schedule that names none. */
  public static final String UTC = "UTC";

  private static final Pattern WRAPPED = Pattern.compile("(cron|rate|at)\\((.*)\\)");
  private static final Pattern RATE =
      Pattern.compile("([1-9][0-9]{0,8})\\s*(minute|hour|day)s?");
  private static final Pattern FIELD = Pattern.compile("[0-9A-Za-z*,?/#L-]+");
  private static final int FIELDS = 6;

  /**
   * A time that comes again and again.
   *
   * @param fields minutes, hours, day of the month, month, day of the week and year, for example
   *     {@code 0 3 * * ? *}; one of the two days is a question mark
   * @param timeZone the time zone, or null for UTC
   * @return the time
   * @throws IllegalArgumentException when they are not these fields, or there is no such time zone
   */
  public static ScheduleTime cron(String fields, @Nullable String timeZone) {
    String[] each = inside("cron", fields).split("\\s+");
    boolean legal = each.length == FIELDS;
    for (String field : each) {
      legal &= FIELD.matcher(field).matches();
    }
    if (!legal) {
      throw new IllegalArgumentException(
          "A cron expression has six fields: minutes, hours, day of the month, month, day of the"
              + " week and year, for example \"0 3 * * ? *\".");
    }
    if (each[2].equals("?") == each[4].equals("?")) {
      throw new IllegalArgumentException(
          "In a cron expression one of the day of the month and the day of the week is ?, for"
              + " example \"0 3 * * ? *\" or \"0 3 ? * MON *\".");
    }
    return new ScheduleTime("cron(" + String.join(" ", each) + ")", zone(timeZone));
  }

  /**
   * A steady pace, from now on.
   *
   * @param pace a number and minutes, hours or days, for example {@code 12 hours}
   * @return the time
   * @throws IllegalArgumentException when it is not
   */
  public static ScheduleTime rate(String pace) {
    Matcher rate = RATE.matcher(inside("rate", pace));
    if (!rate.matches()) {
      throw new IllegalArgumentException(
          "A rate is a number and minutes, hours or days, for example \"12 hours\".");
    }
    String number = rate.group(1);
    return new ScheduleTime(
        "rate(" + number + " " + rate.group(2) + (number.equals("1") ? "" : "s") + ")", UTC);
  }

  /**
   * One time.
   *
   * @param time date and time, for example {@code 2030-01-31T03:00}
   * @param timeZone the time zone, or null for UTC
   * @return the time
   * @throws IllegalArgumentException when it is not, or there is no such time zone
   */
  public static ScheduleTime at(String time, @Nullable String timeZone) {
    try {
      LocalDateTime parsed = LocalDateTime.parse(inside("at", time)).withNano(0);
      return new ScheduleTime(
          "at(" + DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").format(parsed) + ")",
          zone(timeZone));
    } catch (DateTimeException wrong) {
      throw new IllegalArgumentException(
          "A time is written as 2030-01-31T03:00; its time zone is said apart.", wrong);
    }
  }

  /** What the console shows is taken too. */
  private static String inside(String kind, String text) {
    String plain = text.strip();
    Matcher wrapped = WRAPPED.matcher(plain);
    return wrapped.matches() && wrapped.group(1).equals(kind) ? wrapped.group(2).strip() : plain;
  }

  private static String zone(@Nullable String name) {
    Set<String> known = ZoneId.getAvailableZoneIds();
    if (name != null && !known.contains(name)) {
      throw new IllegalArgumentException(
          "There is no time zone \"" + name + "\"; one is Europe/Berlin.");
    }
    return name == null ? UTC : name;
  }

  @Override
  public String toString() {
    return expression.startsWith("rate(") ? expression : expression + " " + timeZone;
  }
}
