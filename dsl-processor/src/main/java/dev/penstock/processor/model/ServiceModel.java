package dev.penstock.processor.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The facts of all services, by the name that {@code ServiceStep.service} gives. */
record ServiceModel(Map<String, Service> services) {

  /**
   * Reads the facts.
   *
   * @param paths the files; a later one adds operations, shapes, and members to structures that are
   *     there
   */
  static ServiceModel read(List<Path> paths) throws IOException {
    Map<String, Service> services = new LinkedHashMap<>();
    for (Path path : paths) {
      read(path).forEach((name, service) -> services.merge(name, service, Service::with));
    }
    for (Map.Entry<String, Service> service : services.entrySet()) {
      service.getValue().check(service.getKey());
    }
    return new ServiceModel(services);
  }

  private static Map<String, Service> read(Path path) throws IOException {
    Map<String, Service> services;
    try {
      services =
          JsonMapper.shared()
              .readValue(
                  Files.readString(path), new TypeReference<LinkedHashMap<String, Service>>() {});
    } catch (JacksonException e) {
      throw new IOException(e.getOriginalMessage(), e);
    }
    services.replaceAll(
        (name, service) ->
            new Service(service.operations(), PipelineWire.of(name, service.shapes())));
    return services;
  }
}
