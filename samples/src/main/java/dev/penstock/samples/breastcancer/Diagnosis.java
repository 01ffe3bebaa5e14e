package dev.penstock.samples.breastcancer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tribuo.Dataset;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * A row of the data.
 *
 * @param measurements of the cell nuclei in an image
 * @param name malignant or benign
 */
record Diagnosis(List<Double> measurements, String name) {
  /** Reads the data as it is distributed: a class is the place of its name in the first line. */
  static List<Diagnosis> readOriginal(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> names = List.of(lines.get(0).split(",")).subList(2, 4);
    return lines.stream()
        .skip(1)
        .map(Diagnosis::parse)
        .map(row -> new Diagnosis(row.measurements, names.get(Integer.parseInt(row.name))))
        .toList();
  }

  /** Reads what {@link #write} has written. */
  static List<Diagnosis> read(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(Diagnosis::parse).toList();
  }

  static void write(List<Diagnosis> rows, Path file) throws IOException {
    Files.write(file, rows.stream().map(Diagnosis::line).toList());
  }

  static Dataset<Label> dataset(List<Diagnosis> rows) {
    LabelFactory labels = new LabelFactory();
    MutableDataset<Label> dataset =
        new MutableDataset<>(new SimpleDataSourceProvenance("breast cancer", labels), labels);
    for (Diagnosis row : rows) {
      String[] names =
          IntStream.range(0, row.measurements.size())
              .mapToObj(column -> "m" + column)
              .toArray(String[]::new);
      double[] values = row.measurements.stream().mapToDouble(Double::doubleValue).toArray();
      dataset.add(new ArrayExample<>(new Label(row.name), names, values));
    }
    return dataset;
  }

  private static Diagnosis parse(String line) {
    List<String> cells = List.of(line.split(","));
    int last = cells.size() - 1;
    return new Diagnosis(
        cells.subList(0, last).stream().map(Double::valueOf).toList(), cells.get(last));
  }

  private String line() {
    return Stream.concat(measurements.stream().map(String::valueOf), Stream.of(name))
        .collect(Collectors.joining(","));
  }
}
