package dev.penstock.rule;

import dev.penstock.definition.StepDefinition;
import dev.penstock.rule.TrainingJobs.Job;

/** PSK310: a training that may be interrupted keeps what it has done. */
final class SpotCheckpoints implements Rule {
  @Override
  public void look(StepDefinition step, StepContents contents, Report report) {
    for (Job job : TrainingJobs.of(step)) {
      if (Nodes.isTrue(Nodes.at(job.json(), "EnableManagedSpotTraining"))
          && Nodes.at(job.json(), "CheckpointConfig", "S3Uri") == null) {
        report.warning(
            "PSK310",
            step.name(),
            job.place("CheckpointConfig"),
            "spot training is interrupted at any time, and begins anew without checkpoints",
            "Say where they are kept with ."
                + (step.type().equals("Tuning") ? "checkpoints(s3Uri)" : "checkpointConfig(…)")
                + ", and let the script write and read them.");
      }
    }
  }
}
