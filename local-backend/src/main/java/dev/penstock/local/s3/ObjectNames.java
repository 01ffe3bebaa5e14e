package dev.penstock.local.s3;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Turns keys into names of files and back. Two keys never have the same name, on any file system:
 * what is not plain ASCII is written as {@code %} and two hexadecimal digits, and so are capitals
 * where the file system takes them for small letters. {@code %} followed by something else marks
 * what has no name of its own.
 */
final class ObjectNames {
  /** The object whose key is a folder's. */
  static final String SELF = "%@";

  /** A part of a key between two slashes that follow each other, or behind the last. */
  private static final String EMPTY = "%_";

  /** At the end of a folder's name: the part goes on in the next. */
  private static final String MORE = "%+";

  private static final int LONGEST = 200;
  private static final String PLAIN = " -_.!'()+,=@~#$&;[]^{}";
  private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul", "com", "lpt");

  private final boolean foldsCase;

  ObjectNames(boolean foldsCase) {
    this.foldsCase = foldsCase;
  }

  /** The names of the folders and of the file, from the outermost. */
  List<String> path(String key) {
    List<String> path = new ArrayList<>();
    for (String part : key.split("/", -1)) {
      String name = part.isEmpty() ? EMPTY : escape(part);
      while (name.length() > LONGEST) {
        // Never between a % and its digits.
        int cut = LONGEST;
        while (name.charAt(cut - 1) == '%' || name.charAt(cut - 2) == '%') {
          cut--;
        }
        path.add(name.substring(0, cut) + MORE);
        name = name.substring(cut);
      }
      path.add(name);
    }
    return path;
  }

  /** The key that has such names. */
  static String key(List<String> path) {
    StringBuilder key = new StringBuilder();
    boolean goesOn = true;
    for (String name : path) {
      if (name.equals(SELF)) {
        break;
      }
      if (!goesOn) {
        key.append('/');
      }
      goesOn = name.endsWith(MORE);
      if (!name.equals(EMPTY)) {
        key.append(goesOn ? name.substring(0, name.length() - MORE.length()) : name);
      }
    }
    return unescape(key.toString());
  }

  private String escape(String part) {
    StringBuilder name = new StringBuilder();
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    boolean reserved = isReserved(part);
    for (int i = 0; i < bytes.length; i++) {
      char c = (char) (bytes[i] & 0xff);
      boolean last = i == bytes.length - 1;
      if (isPlain(c) && !(last && (c == '.' || c == ' ')) && !(reserved && i == 0)) {
        name.append(c);
      } else {
        name.append(String.format(Locale.ROOT, "%%%02x", (int) c));
      }
    }
    return name.toString();
  }

  private boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || (c >= 'A' && c <= 'Z' && !foldsCase)
        || PLAIN.indexOf(c) >= 0;
  }

  /** Names of devices on Windows, whatever follows their first dot. */
  private static boolean isReserved(String part) {
    int dot = part.indexOf('.');
    String stem = (dot < 0 ? part : part.substring(0, dot)).toLowerCase(Locale.ROOT).trim();
    return (stem.length() == 3 || (stem.length() == 4 && Character.isDigit(stem.charAt(3))))
        && RESERVED.contains(stem.substring(0, 3));
  }

  private static String unescape(String name) {
    byte[] bytes = new byte[name.length()];
    int length = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '%' && i + 2 < name.length() && isHex(name, i + 1)) {
        bytes[length++] = (byte) Integer.parseInt(name.substring(i + 1, i + 3), 16);
        i += 2;
      } else {
        bytes[length++] = (byte) c;
      }
    }
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  private static boolean isHex(String text, int at) {
    return Character.digit(text.charAt(at), 16) >= 0
        && Character.digit(text.charAt(at + 1), 16) >= 0;
  }
}
