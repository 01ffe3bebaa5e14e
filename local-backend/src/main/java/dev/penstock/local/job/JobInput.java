package dev.penstock.local.job;

/**
 * Data that a job reads.
 *
 * @param name the input's or the channel's name
 * @param s3Uri where it lies
 * @param localPath where the container finds it, for example {@code /opt/ml/input/data/train}
 */
public record JobInput(String name, String s3Uri, String localPath) {}
