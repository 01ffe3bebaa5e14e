#!/usr/bin/env python3
"""Extract what the local endpoint has to know of the requests and answers that it speaks.

usage: extract.py BOTOCORE_DATA_DIR > ../resources/dev/penstock/local/server/operations.json

Last made from botocore 1.43.11. Only facts are kept: names, types, required members, bounds, patterns, enum values, and
the errors that an operation declares. One operation or shape a line, so that a change can be reviewed.
"""
import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parents[4] / "dsl/src/main/service-model"))
from extract import fact, model  # noqa: E402

JOBS = ["ProcessingJob", "TrainingJob", "TransformJob", "HyperParameterTuningJob", "AutoMLJob", "Model",
        "EndpointConfig", "Endpoint", "InferenceComponent"]
OPERATIONS = [
    "CreatePipeline", "UpdatePipeline", "DeletePipeline", "DescribePipeline", "ListPipelines",
    "ListPipelineVersions", "UpdatePipelineVersion",
    "StartPipelineExecution", "StopPipelineExecution", "RetryPipelineExecution", "UpdatePipelineExecution",
    "DescribePipelineExecution", "DescribePipelineDefinitionForExecution",
    "ListPipelineExecutions", "ListPipelineExecutionSteps", "ListPipelineParametersForExecution",
    "SendPipelineExecutionStepSuccess", "SendPipelineExecutionStepFailure",
    "AddTags", "ListTags", "DeleteTags",
    "CreateModelPackageGroup", "DescribeModelPackageGroup", "DeleteModelPackageGroup", "ListModelPackageGroups",
    "PutModelPackageGroupPolicy", "GetModelPackageGroupPolicy", "DeleteModelPackageGroupPolicy",
    "CreateModelPackage", "DescribeModelPackage", "BatchDescribeModelPackage", "UpdateModelPackage",
    "DeleteModelPackage", "ListModelPackages",
    "DescribeAutoMLJobV2", "ListTrainingJobsForHyperParameterTuningJob",
] + ["Describe" + job for job in JOBS] + ["List" + job + "s" for job in JOBS]


def main():
    m = model(pathlib.Path(sys.argv[1]), "sagemaker")
    operations, shapes, todo = {}, {}, []
    for name in OPERATIONS:
        operation = m["operations"][name]
        entry = {side: operation[side]["shape"] for side in ("input", "output") if side in operation}
        todo += entry.values()
        operations[name] = entry | {"errors": [error["shape"] for error in operation.get("errors", [])]}
    while todo:
        name = todo.pop()
        if name not in shapes:
            shapes[name] = shape = fact(m["shapes"][name])
            todo += list(shape.get("members", {}).values()) + [shape[k] for k in ("member", "key", "value") if k in shape]
    lines = lambda of: ",\n".join(f"  {json.dumps(k)}: {json.dumps(v)}" for k, v in sorted(of.items()))
    print(f'{{\n "operations": {{\n{lines(operations)}\n }},\n "shapes": {{\n{lines(shapes)}\n }}\n}}')


main()
