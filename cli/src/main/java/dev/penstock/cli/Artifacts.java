package dev.penstock.cli;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.StepDefinition;
import dev.penstock.local.LocalEngine;
import dev.penstock.local.job.PropertyFile;
import dev.penstock.local.s3.FolderStore;
import dev.penstock.local.s3.S3Location;
import dev.penstock.local.store.ExecutionRecord;
import dev.penstock.local.store.StepRecord;
import dev.penstock.local.store.StepStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the steps of an execution have left: metrics, and where things lie. */
final class Artifacts {
  private static final int MOST_METRICS = 30;

  private final LocalEngine engine;
  private final ExecutionRecord execution;
  private final Map<String, StepDefinition> definitions = new LinkedHashMap<>();
  private final Console console;

  Artifacts(
      LocalEngine engine,
      ExecutionRecord execution,
      PipelineDefinition definition,
      Console console) {
    this.engine = engine;
    this.execution = execution;
    this.console = console;
    definition.allSteps().forEach(each -> definitions.put(each.name(), each));
  }

  /** The data folder. */
  String folder() {
    return console.shown(engine.folder());
  }

  /** The final metrics of a training job, and the numbers in the reports of a processing job. */
  Map<String, NumberNode> metrics(StepRecord step) {
    Map<String, NumberNode> found = new LinkedHashMap<>();
    ObjectNode properties = properties(step);
    for (ObjectNode metric : properties.objects("FinalMetricDataList")) {
      if (metric.get("Value") instanceof NumberNode number) {
        found.put(String.valueOf(metric.text("MetricName")), number);
      }
    }
    StepDefinition definition = definitions.get(step.name());
    if (definition != null && step.status() == StepStatus.SUCCEEDED) {
      Map<String, String> outputs = outputs(properties);
      for (PropertyFile file : PropertyFile.of(definition)) {
        String uri = outputs.get(file.outputName());
        if (uri != null) {
          found.putAll(report(uri, file.filePath()));
        }
      }
    }
    found.keySet().retainAll(found.keySet().stream().limit(MOST_METRICS).toList());
    return found;
  }

  /** What a step wrote, by the output's name, and what its job logged: files, or where in S3. */
  Map<String, String> files(StepRecord step) {
    Map<String, String> files = new LinkedHashMap<>();
    if (step.status() == StepStatus.SUCCEEDED) {
      outputs(properties(step))
          .forEach(
              (name, uri) -> {
                String file = file(uri);
                if (file != null) {
                  files.put(name, file);
                }
              });
    }
    Path log = step.jobArn() == null ? null : engine.jobLog(step.jobArn());
    if (log != null) {
      files.put("log", console.shown(log));
    }
    return files;
  }

  private ObjectNode properties(StepRecord step) {
    return engine.store().properties(execution.id(), step.name());
  }

  /** Where a job left what: the outputs of a processing job, the model of a training job. */
  private static Map<String, String> outputs(ObjectNode properties) {
    Map<String, String> uris = new LinkedHashMap<>();
    if (properties.get("ProcessingOutputConfig") instanceof ObjectNode config) {
      for (ObjectNode each : config.objects("Outputs")) {
        put(uris, each.text("OutputName"), member(each, "S3Output", "S3Uri"));
      }
    }
    put(uris, "model", member(properties, "ModelArtifacts", "S3ModelArtifacts"));
    put(uris, "predictions", member(properties, "TransformOutput", "S3OutputPath"));
    return uris;
  }

  private static void put(Map<String, String> uris, @Nullable String name, @Nullable Node uri) {
    if (name != null && uri instanceof Node.TextNode text) {
      uris.put(name, text.value());
    }
  }

  /** Where an object or all objects below a prefix are; null when there are none. */
  private @Nullable String file(String uri) {
    try {
      if (engine.objects() instanceof FolderStore folder) {
        Path file = folder.file(S3Location.parse(uri));
        Path parent = file.getParent();
        if (Files.exists(file) || parent == null) {
          return console.shown(file);
        }
        // The file of a prefix that is a folder would be in that very folder.
        return uri.endsWith("/" + parent.getFileName()) ? console.shown(parent) : null;
      }
    } catch (IOException | IllegalArgumentException nowhere) {
      return null;
    }
    return uri;
  }

  private Map<String, NumberNode> report(String uri, String path) {
    try {
      return LocalReport.read(engine.objects(), S3Location.parse(uri).child(path).toString());
    } catch (IOException | IllegalArgumentException unreadable) {
      // Whoever needs it has said so.
      return Map.of();
    }
  }

  private static @Nullable Node member(ObjectNode object, String name, String inner) {
    return object.get(name) instanceof ObjectNode there ? there.get(inner) : null;
  }
}
