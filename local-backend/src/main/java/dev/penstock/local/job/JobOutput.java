package dev.penstock.local.job;

/**
 * Data that a job writes.
 *
 * @param name the output's name
 * @param s3Uri where it goes
 * @param localPath where the container leaves it, for example {@code /opt/ml/processing/train}
 */
public record JobOutput(String name, String s3Uri, String localPath) {}
