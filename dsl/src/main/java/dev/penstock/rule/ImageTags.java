package dev.penstock.rule;

import dev.penstock.definition.StepDefinition;

/** PSK311: an image is the same in every execution. */
final class ImageTags implements Rule {
  @Override
  public void check(Topology topology, StepDefinition step, Report report) {
    Images.visit(
        topology,
        step,
        (place, image) -> {
          String tag = Images.tag(image);
          if (tag != null && (tag.isEmpty() || tag.equals("latest"))) {
            report.warning(
                "PSK311",
                step.name(),
                place,
                Words.shown(image)
                    + (tag.isEmpty() ? " has no tag, which means latest" : " is the latest image")
                    + ": it may be another one tomorrow, and the cache does not notice",
                "Name a version's tag, or the digest: repository@sha256:….");
          }
        });
  }
}
