package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.StepDefinition;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where steps name container images, and what is in such a name. */
final class Images {
  private static final String REGISTRY = ".dkr.ecr.";
  private static final int ACCOUNT = 12;

  /** What the repositories begin with that AWS keeps in accounts of its own. */
  private static final List<String> OF_AWS =
      List.of(
          "sagemaker-",
          "huggingface-",
          "pytorch-",
          "tensorflow-",
          "mxnet-",
          "autogluon-",
          "djl-",
          "stabilityai-",
          "nova-",
          "blazingtext",
          "factorization-machines",
          "forecasting-deepar",
          "image-classification",
          "ipinsights",
          "kmeans",
          "knn",
          "lda",
          "linear-learner",
          "ntm",
          "object-detection",
          "object2vec",
          "pca",
          "randomcutforest",
          "semantic-segmentation",
          "seq2seq",
          "xgboost");

  private Images() {}

  /**
   * Visits the images that are literals, or parameters with defaults, or put together from such;
   * what is not known before the pipeline runs stands in braces.
   */
  static void visit(Topology topology, StepDefinition step, BiConsumer<String, String> visit) {
    for (StepContents.Named found : topology.contents(step).images()) {
      String text = text(topology, found.node());
      if (!text.isEmpty() && text.length() <= 1024) {
        visit.accept(found.place(), text);
      }
    }
  }

  /** Visits whatever stands there. */
  static void nodes(StepDefinition step, BiConsumer<String, Node> visit) {
    Node arguments = step.arguments();
    switch (step.type()) {
      case "Processing", "QualityCheck", "ClarifyCheck" ->
          accept(
              "AppSpecification.ImageUri",
              Nodes.at(arguments, "AppSpecification", "ImageUri"),
              visit);
      case "Training", "Tuning" -> {
        for (TrainingJobs.Job job : TrainingJobs.of(step)) {
          Node image = Nodes.at(job.json(), "AlgorithmSpecification", "TrainingImage");
          accept(job.place("AlgorithmSpecification.TrainingImage"), image, visit);
        }
      }
      case "Model" -> {
        Node image = Nodes.at(arguments, "PrimaryContainer", "Image");
        accept("PrimaryContainer.Image", image, visit);
        all("Containers", Nodes.at(arguments, "Containers"), visit);
      }
      case "RegisterModel" -> {
        Node registered = Nodes.at(arguments, "InferenceSpecification", "Containers");
        all("InferenceSpecification.Containers", registered, visit);
      }
      case "InferenceComponent" ->
          accept(
              "Specification.Container.Image",
              Nodes.at(arguments, "Specification", "Container", "Image"),
              visit);
      default -> {}
    }
  }

  private static void all(String place, @Nullable Node list, BiConsumer<String, Node> visit) {
    List<Node> containers = Nodes.elements(list);
    for (int i = 0; i < containers.size(); i++) {
      accept(place + "[" + i + "].Image", Nodes.at(containers.get(i), "Image"), visit);
    }
  }

  private static void accept(String place, @Nullable Node image, BiConsumer<String, Node> visit) {
    if (image != null) {
      visit.accept(place, image);
    }
  }

  private static String text(Topology topology, @Nullable Node node) {
    String known = topology.literalOrDefault(node);
    if (known != null) {
      return known;
    }
    Node join = Nodes.at(node, "Std:Join");
    String on = Nodes.constant(Nodes.at(join, "On"));
    if (on == null) {
      String read = Nodes.read(node);
      return "{" + (read == null || read.indexOf('/') >= 0 ? "…" : read) + "}";
    }
    return Nodes.elements(Nodes.at(join, "Values")).stream()
        .map(part -> text(topology, part))
        .collect(Collectors.joining(on));
  }

  /** The tag or the digest; empty when there is neither, null when there may be one. */
  static @Nullable String tag(String image) {
    String name = image.substring(image.lastIndexOf('/') + 1);
    int at = name.indexOf('@');
    int end = at >= 0 ? at : name.lastIndexOf(':');
    String tag = end < 0 ? "" : name.substring(end + 1);
    return (tag.isEmpty() ? name : tag).indexOf('{') < 0 ? tag : null;
  }

  /** The account of a user's own image; null for one of AWS's, and outside of ECR. */
  static @Nullable String account(String image) {
    int repository = image.indexOf('/') + 1;
    if (repository == 0 || !image.startsWith(REGISTRY, ACCOUNT)) {
      return null;
    }
    for (int i = 0; i < ACCOUNT; i++) {
      if (image.charAt(i) < '0' || image.charAt(i) > '9') {
        return null;
      }
    }
    for (String name : OF_AWS) {
      if (image.startsWith(name, repository)) {
        return null;
      }
    }
    return image.substring(0, ACCOUNT);
  }
}
