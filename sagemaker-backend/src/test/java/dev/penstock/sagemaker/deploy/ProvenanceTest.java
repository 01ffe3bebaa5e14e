package dev.penstock.sagemaker.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvenanceTest {
  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

  @TempDir Path folder;

  @Test
  void tellsTheCommitAndWhetherAllIsInIt() throws Exception {
    git("init", "-q");
    Files.writeString(folder.resolve("a"), "a");
    git("add", "a");
    git("-c", "user.name=N", "-c", "user.email=n@example.com", "commit", "-q", "-m", "First");
    String head = git("rev-parse", "HEAD").strip();

    assertThat(Provenance.of(folder, Map.of())).isEqualTo(new Provenance(head, false, null));
    Files.writeString(folder.resolve("b"), "b");
    assertThat(Provenance.of(folder, Map.of("CI_COMMIT_SHA", COMMIT, "CI_JOB_URL", "https://j/1")))
        .isEqualTo(new Provenance(head, true, "https://j/1"));
  }

  @Test
  void takesTheCommitOfTheBuildWhereThereIsNoWorkTree() {
    assertThat(
            Provenance.of(
                folder,
                Map.of(
                    "GITHUB_SHA", COMMIT,
                    "GITHUB_SERVER_URL", "https://github.com",
                    "GITHUB_REPOSITORY", "o/r",
                    "GITHUB_RUN_ID", "7")))
        .isEqualTo(new Provenance(COMMIT, false, "https://github.com/o/r/actions/runs/7"));
    assertThat(
            Provenance.of(
                folder,
                Map.of(
                    "GIT_COMMIT", "no commit",
                    "BUILD_URL", "https://user:password@ci/job/a b/7]")))
        .isEqualTo(new Provenance(null, false, "https://ci/job/a_b/7_"));
    assertThat(Provenance.of(folder, Map.of())).isEqualTo(Provenance.UNKNOWN);
  }

  @Test
  void isReadBackFromADescription() {
    Stamp stamp = Stamp.of("a".repeat(64), new Provenance(COMMIT, true, "https://ci/job?id=7"));

    assertThat(Stamp.read(stamp.on("Some [text]."))).isEqualTo(stamp);
    assertThat(Stamp.without(stamp.on("Some [text]."))).isEqualTo("Some [text].");
    assertThat(Stamp.without(stamp.on(null))).isNull();
    assertThat(Stamp.read("Some text.")).isNull();
    String longest = "x".repeat(3072);
    assertThat(stamp.on(longest)).hasSize(3072);
    assertThat(Stamp.without(stamp.on(longest))).isEqualTo(stamp.kept(longest));
    assertThat(stamp.tags().get("penstock:ci-build")).isEqualTo("https://ci/job_id=7");
  }

  private String git(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
