package dev.penstock.samples.breastcancer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The mean and the standard deviation of each measurement.
 *
 * @param means a mean for each column
 * @param deviations a standard deviation for each column
 */
record Scale(List<Double> means, List<Double> deviations) {
  static Scale of(List<Diagnosis> rows) {
    List<Double> means = new ArrayList<>();
    List<Double> deviations = new ArrayList<>();
    for (int i = 0; i < rows.get(0).measurements().size(); i++) {
      int column = i;
      double mean =
          rows.stream().mapToDouble(row -> row.measurements().get(column)).average().orElse(0);
      double variance =
          rows.stream()
              .mapToDouble(row -> Math.pow(row.measurements().get(column) - mean, 2))
              .average()
              .orElse(0);
      means.add(mean);
      deviations.add(Math.sqrt(variance));
    }
    return new Scale(means, deviations);
  }

  /** The rows with mean 0 and standard deviation 1 where the scale comes from. */
  List<Diagnosis> apply(List<Diagnosis> rows) {
    return rows.stream().map(this::apply).toList();
  }

  private Diagnosis apply(Diagnosis row) {
    List<Double> scaled =
        IntStream.range(0, means.size())
            .mapToObj(i -> (row.measurements().get(i) - means.get(i)) / deviations.get(i))
            .toList();
    return new Diagnosis(scaled, row.name());
  }
}
