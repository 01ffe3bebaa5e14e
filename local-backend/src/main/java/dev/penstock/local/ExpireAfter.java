package dev.penstock.local;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long a result may be taken again. ISO-8601, and what people write instead: {@code 30d},
 * {@code p30d}, {@code T12H}, {@code 30dT5h}. An {@code M} before the {@code T} is months, behind
 * it minutes.
 */
final class ExpireAfter {
  private static final Pattern FORM =
      Pattern.compile(
          "P?(?:(\\d{1,6})Y)?(?:(\\d{1,6})M)?(?:(\\d{1,6})W)?(?:(\\d{1,6})D)?"
              + "(?:T?(?:(\\d{1,9})H)?(?:(\\d{1,9})M)?(?:(\\d{1,9})S)?)?",
          Pattern.CASE_INSENSITIVE);

  private ExpireAfter() {}

  static boolean isReadable(String text) {
    return text.trim().length() > 1
        && text.chars().anyMatch(Character::isDigit)
        && FORM.matcher(text.trim()).matches();
  }

  /** The oldest time from which a result may be taken; null when the text cannot be read. */
  static @Nullable Instant before(Instant now, String text) {
    Matcher matcher = FORM.matcher(text.trim());
    if (!isReadable(text) || !matcher.matches()) {
      return null;
    }
    OffsetDateTime time = now.atOffset(ZoneOffset.UTC);
    return time.minusYears(number(matcher, 1))
        .minusMonths(number(matcher, 2))
        .minusWeeks(number(matcher, 3))
        .minusDays(number(matcher, 4))
        .minusHours(number(matcher, 5))
        .minusMinutes(number(matcher, 6))
        .minusSeconds(number(matcher, 7))
        .toInstant();
  }

  private static long number(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
