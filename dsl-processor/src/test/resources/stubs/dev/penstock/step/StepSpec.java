package dev.penstock.step;

import java.util.ArrayList;
import java.util.List;

/** Stands for the DSL's: keeps what it was told as text. */
public record StepSpec(String name, List<String> told) {
  StepSpec with(String more) {
    List<String> all = new ArrayList<>(told);
    all.add(more);
    return new StepSpec(name, List.copyOf(all));
  }
}
