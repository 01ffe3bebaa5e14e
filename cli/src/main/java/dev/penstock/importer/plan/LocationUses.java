package dev.penstock.importer.plan;

import dev.penstock.definition.PipelineDefinition;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What a definition refers to where a location is wanted, and where something else is. */
final class LocationUses {
  /** Members that hold a location. */
  private static final Pattern LOCATION =
      Pattern.compile(".*(S3Uri|ModelDataUrl|S3OutputPath|SuppliedBaseline[A-Za-z]+)");

  private final Set<String> locations = new HashSet<>();
  private final Set<String> others = new HashSet<>();

  private LocationUses() {}

  static LocationUses of(PipelineDefinition definition) {
    LocationUses uses = new LocationUses();
    definition
        .allSteps()
        .forEach(
            step ->
                PipelineDefinition.references(step)
                    .forEach(
                        reference -> {
                          boolean location = LOCATION.matcher(reference.place()).matches();
                          (location ? uses.locations : uses.others).add(reference.text());
                        }));
    return uses;
  }

  /** Whether something is referred to, and nowhere but as a location. */
  boolean isLocation(String reference) {
    return locations.contains(reference) && !others.contains(reference);
  }

  boolean isUsed(String reference) {
    return locations.contains(reference) || others.contains(reference);
  }
}
