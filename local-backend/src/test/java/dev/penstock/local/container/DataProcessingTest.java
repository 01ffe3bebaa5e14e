package dev.penstock.local.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.definition.DefinitionFile;
import dev.penstock.local.job.StepFailedException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The filters and joins of transform jobs, as the service's guide shows them. */
class DataProcessingTest {
  @Test
  void aColumnThatTheModelDoesNotKnowStaysBeside() throws StepFailedException {
    DataProcessing processing =
        of("text/csv", "'InputFilter':'$[1:]','JoinSource':'Input','OutputFilter':'$[0,-1]'");
    List<String> records = processing.records("id1,10,\"a,b\"\nid2,20,c\n");

    assertThat(processing.sent(records)).isEqualTo("10,\"a,b\"\n20,c");
    assertThat(processing.kept(records, "0.5\n0.7\n")).isEqualTo("id1,0.5\nid2,0.7");
  }

  @Test
  void oneColumnIsNoList() throws StepFailedException {
    DataProcessing processing = of("text/csv; charset=utf-8", "'InputFilter':'$[-1]'");

    assertThat(processing.sent(List.of("1,2,3"))).isEqualTo("3");
    assertThat(processing.kept(List.of("1,2,3"), "0.5")).isEqualTo("0.5");
  }

  @Test
  void theAnswerStandsBesideTheMembersOfTheRecord() throws StepFailedException {
    DataProcessing processing =
        of("application/json", "'InputFilter':'$.features','JoinSource':'Input'");
    List<String> records = processing.records("{\"id\":7,\n \"features\":[1,2.50]}");

    assertThat(processing.sent(records)).isEqualTo("[1,2.50]");
    assertThat(processing.kept(records, " {\"score\":0.5} "))
        .isEqualTo("{\"id\":7,\"features\":[1,2.50],\"SageMakerOutput\":{\"score\":0.5}}");
  }

  @Test
  void aRecordThatIsNoObjectStandsBesideTheAnswer() throws StepFailedException {
    DataProcessing processing =
        of("application/jsonlines", "'JoinSource':'Input','OutputFilter':'$.SageMakerOutput'");
    DataProcessing all = of("application/jsonlines", "'JoinSource':'Input'");
    List<String> records = processing.records("[1]\n[2]\n");

    assertThat(processing.kept(records, "{\"y\":1}\n{\"y\":2}\n"))
        .isEqualTo("{\"y\":1}\n{\"y\":2}");
    assertThat(all.kept(List.of("[1]"), "3"))
        .isEqualTo("{\"SageMakerInput\":[1],\"SageMakerOutput\":3}");
  }

  @Test
  void whatCannotBeIsAnError() throws StepFailedException {
    DataProcessing joins = of("text/csv", "'JoinSource':'Input'");
    DataProcessing filters = of("application/json", "'OutputFilter':'$.score'");

    assertThatThrownBy(() -> joins.kept(List.of("1", "2"), "0.5"))
        .hasMessage("the model answered with 1 records to 2, so they cannot be joined");
    assertThatThrownBy(() -> filters.kept(List.of("{}"), "{\"other\":1}"))
        .hasMessageContaining("\"$.score\" finds nothing");
    assertThatThrownBy(() -> filters.kept(List.of("{}"), "no JSON"))
        .hasMessageContaining("a record is no JSON");
    assertThatThrownBy(() -> of("image/png", "'JoinSource':'Input'"))
        .hasMessageContaining("the ContentType \"image/png\"");
    for (String filter : List.of("$.a[?(@.b>1)]", "$..a", "$[*]", "a")) {
      assertThatThrownBy(() -> of("application/json", "'InputFilter':'" + filter + "'"))
          .as(filter)
          .hasMessageContaining("none that the service takes");
    }
  }

  @Test
  void nothingIsDoneWhereNothingIsSaid() throws StepFailedException {
    assertThat(of("image/png", "").isNothing()).isTrue();
    assertThat(of("image/png", "'InputFilter':'$','JoinSource':'None'").isNothing()).isTrue();
  }

  private static DataProcessing of(String type, String processing) throws StepFailedException {
    String request =
        "{'TransformInput':{'ContentType':'" + type + "'},'DataProcessing':{" + processing + "}}";
    return DataProcessing.of(
        new Members(DefinitionFile.parse("request", request.replace('\'', '"')).json()));
  }
}
