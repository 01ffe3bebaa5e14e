package dev.penstock.local.server;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads what the AWS SDKs send as {@code aws-chunked}: sizes in hexadecimal and signatures between
 * the data, checksums behind it. Neither signatures nor checksums are looked at.
 */
final class AwsChunkedInput extends InputStream {
  private static final int LONGEST_LINE = 1024;

  private final InputStream in;
  private long left;
  private boolean first = true;
  private boolean ended;

  AwsChunkedInput(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int most) throws IOException {
    if (most == 0) {
      return 0;
    }
    if (left == 0 && !ended) {
      nextChunk();
    }
    if (ended) {
      return -1;
    }
    int count = in.read(into, from, (int) Math.min(most, left));
    if (count < 0) {
      throw new IOException("the data ends in the middle of a chunk");
    }
    left -= count;
    return count;
  }

  private void nextChunk() throws IOException {
    if (!first && !line().isEmpty()) {
      throw new IOException("a chunk is longer than it says");
    }
    first = false;
    String header = line();
    int end = header.indexOf(';');
    try {
      left = Long.parseLong(end < 0 ? header : header.substring(0, end), 16);
    } catch (NumberFormatException wrong) {
      throw new IOException("a chunk does not begin with its size", wrong);
    }
    if (left < 0) {
      throw new IOException("a chunk has a size below zero");
    }
    if (left == 0) {
      ended = true;
      while (!line().isEmpty()) {
        // The checksums.
      }
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        // After the last chunk nothing need follow.
        if (ended) {
          return "";
        }
        throw new IOException("the data ends in the middle of a chunk");
      }
      if (line.length() >= LONGEST_LINE) {
        throw new IOException("a line between chunks is too long");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
