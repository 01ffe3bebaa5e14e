package dev.penstock.cli;

import dev.penstock.Asset;
import dev.penstock.sagemaker.deploy.Deployer;
import dev.penstock.sagemaker.export.CloudFormationTemplate;
import dev.penstock.sagemaker.export.DefinitionLocation;
import dev.penstock.sagemaker.export.ExportException;
import dev.penstock.sagemaker.export.PipelineExport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code penstock export NAME}. */
final class ExportCommand implements Command {
  private static final String FORMAT = "--format";
  private static final String OUTPUT = "--output";
  private static final String NAME = "--name";
  private static final String ROLE = "--role";
  private static final String PACKAGE = "--package";
  private static final String IN_S3 = "--definition-in-s3";
  private static final String UPLOAD = "--upload";
  private static final List<String> FORMATS = List.of("cloudformation", "cdk", "terraform");

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Commands.describe(this, "Write a pipeline as infrastructure as code.")
            .addPositional(DefinitionOperand.spec(0, "PIPELINE"))
            .addOption(
                Commands.option(
                    FORMAT,
                    "FORMAT",
                    "cloudformation, which is the default; cdk, a construct in Java; or"
                        + " terraform."))
            .addOption(
                Commands.option(
                    String.class,
                    "FILE",
                    "Write to FILE, whole or not at all, instead of standard output. A template"
                        + " is YAML when it ends in .yaml or .yml, and a construct is called"
                        + " like it.",
                    "-o",
                    OUTPUT))
            .addOption(
                Commands.option(
                    NAME, "NAME", "The pipeline's name; else its own, or that of the file."))
            .addOption(
                Commands.option(
                    ROLE,
                    "ARN",
                    "The role that it runs with, when whoever deploys it says no other; else that"
                        + " of the environment or of the pipeline."))
            .addOption(Commands.option(PACKAGE, "PACKAGE", "The package of a construct."))
            .addOption(
                Commands.flag(
                    IN_S3,
                    "Leave the definition in S3, in the bucket of the environment or of the"
                        + " pipeline."))
            .addOption(
                Commands.flag(
                    UPLOAD,
                    "Put into S3 what has to be there and is not: code, and the definition."));
    return Aws.addOptions(spec).addOption(Commands.stackTrace());
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    String format = Commands.oneOf(arguments, FORMAT, FORMATS);
    String path = arguments.matchedOptionValue(OUTPUT, null);
    OutputFile file = path == null ? null : OutputFile.at(console, path);
    Aws aws = Aws.of(arguments, console);
    try {
      Exported exported = Exported.of(arguments, aws, console);
      PipelineExport pipeline = exported.pipeline();
      if (arguments.hasMatchedOption(NAME)) {
        pipeline = pipeline.named(arguments.matchedOptionValue(NAME, ""));
      }
      if (arguments.hasMatchedOption(ROLE)) {
        pipeline = pipeline.withRole(arguments.matchedOptionValue(ROLE, ""));
      }
      if (arguments.matchedOptionValue(IN_S3, false)) {
        pipeline = pipeline.withDefinitionAt(exported.place(pipeline));
      }
      String text =
          switch (format) {
            case "cdk" -> pipeline.cdk(arguments.matchedOptionValue(PACKAGE, ""), className(path));
            case "terraform" -> pipeline.terraform();
            default -> template(pipeline.cloudFormation(), path, console);
          };
      if (arguments.matchedOptionValue(UPLOAD, false)) {
        upload(exported.assets(), pipeline, aws, console);
      } else {
        tellWhatIsNeeded(exported.assets(), pipeline, console);
      }
      if (file == null) {
        console.print(text);
      } else {
        file.write(text.getBytes(StandardCharsets.UTF_8));
      }
      return ExitStatus.OK;
    } catch (ExportException refused) {
      throw CommandFailure.failed(String.valueOf(refused.getMessage()));
    }
  }

  private static String template(
      CloudFormationTemplate template, @Nullable String path, Console console) {
    boolean yaml = path != null && (path.endsWith(".yaml") || path.endsWith(".yml"));
    String text = yaml ? template.toYaml() : template.toJson();
    int size = text.getBytes(StandardCharsets.UTF_8).length;
    if (size > CloudFormationTemplate.MOST_BYTES_IN_REQUEST) {
      console.printError(
          "The template has "
              + Text.count(size, "byte")
              + ". CloudFormation takes more than 51,200 from S3 alone: aws cloudformation deploy"
              + " --s3-bucket BUCKET.");
    }
    return text;
  }

  /** A class is called like its file; what is no Java file says nothing. */
  private static @Nullable String className(@Nullable String path) {
    if (path == null || !path.endsWith(".java")) {
      return null;
    }
    String file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    return file.substring(0, file.length() - ".java".length());
  }

  private static void upload(
      List<Asset> assets, PipelineExport pipeline, Aws aws, Console console) {
    aws.call(
        clients -> {
          Deployer deployer = Deployer.at(clients);
          deployer.upload(assets).forEach(each -> console.printError("Uploaded " + each));
          DefinitionLocation location = pipeline.location();
          if (location != null && deployer.upload(pipeline.definition(), location.toString())) {
            console.printError("Uploaded " + location);
          }
          return ExitStatus.OK;
        });
  }

  private static void tellWhatIsNeeded(
      List<Asset> assets, PipelineExport pipeline, Console console) {
    if (pipeline.location() != null) {
      console.printError(
          "The definition has to be at "
              + pipeline.location()
              + " before this is applied: give --upload.");
    }
    for (Asset asset : assets) {
      console.printError(
          console.shown(asset.file())
              + " has to be at "
              + asset.s3Uri()
              + " before the pipeline runs: give --upload.");
    }
  }
}
