package dev.penstock.cli;

import java.util.List;

/**
 * What is on the class path.
 *
 * @param entries the pipelines, sorted by name
 * @param problems what is wrong with what else is there, each a text for people
 */
record PipelineListing(List<PipelineEntry> entries, List<String> problems) {}
