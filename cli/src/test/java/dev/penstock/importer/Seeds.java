package dev.penstock.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What fuzzing starts from: the definitions, without the ones that take long. */
final class Seeds {
  private static final int MOST = 15_000;

  private Seeds() {}

  static List<byte[]> all() throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    for (Path file : Corpus.files()) {
      if (Files.size(file) <= MOST) {
        seeds.add(Files.readAllBytes(file));
      }
    }
    return seeds;
  }
}
