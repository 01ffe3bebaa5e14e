package dev.penstock.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which class has which name where several want the same. */
class ClassNamesTest {

  @Test
  void shapesGiveWayToStepsAndPropertiesToShapes() {
    ClassNames names =
        names("Processing", "ProcessingProperties", "Candidate", "CandidateProperties");

    assertThat(names.ofRequest("ProcessingProperties")).isEqualTo("ProcessingPropertiesStructure");
    assertThat(names.ofResponse("Processing")).isEqualTo("ProcessingPropertiesResponse");
    assertThat(names.ofRequest("CandidateProperties")).isEqualTo("CandidateProperties");
    assertThat(names.ofResponse("Candidate")).isEqualTo("CandidatePropertiesResponse");
    assertThat(names.ofResponse("CandidateProperties")).isEqualTo("CandidatePropertiesProperties");
  }

  @Test
  void namesOfJavaAndOfTheDslStayFree() {
    ClassNames names = names("String", "Settings");

    assertThat(names.ofRequest("String")).isEqualTo("StringStructure");
    assertThat(names.ofRequest("Settings")).isEqualTo("SettingsStructure");
  }

  @Test
  void namesDifferInMoreThanCase() {
    ClassNames names = names("VpcConfig", "VPCConfig");

    assertThat(names.ofRequest("VpcConfig")).isEqualTo("VpcConfig");
    assertThat(names.ofRequest("VPCConfig")).isEqualTo("VPCConfigStructure");
  }

  private static ClassNames names(String... structures) {
    Map<String, ShapeFact> shapes = new LinkedHashMap<>();
    for (String structure : structures) {
      shapes.put(structure, Facts.of("structure"));
    }
    return new ClassNames(new Service(Map.of(), shapes), List.of("Processing"));
  }
}
