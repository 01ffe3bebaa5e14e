"""Uses the endpoint that the first argument names as people do, with boto3. Ends with 0 when all of it holds."""
import json
import sys
import time

import boto3
from botocore.exceptions import ClientError

ROLE = "arn:aws:iam::111122223333:role/Role"
DEFINITION = json.dumps({
    "Version": "2020-12-01",
    "Parameters": [{"Name": "Epochs", "Type": "Integer", "DefaultValue": 3}],
    "Steps": [{
        "Name": "Ask", "Type": "Callback", "SqsQueueUrl": "https://sqs.us-east-1.amazonaws.com/1/q",
        "Arguments": {"epochs": {"Get": "Parameters.Epochs"}},
        "OutputParameters": [{"OutputName": "answer", "OutputType": "String"}],
    }],
})

options = dict(endpoint_url=sys.argv[1], region_name="us-east-1", aws_access_key_id="x", aws_secret_access_key="y")
sagemaker = boto3.client("sagemaker", **options)
s3 = boto3.client("s3", **options)

arn = sagemaker.create_pipeline(PipelineName="Boto", RoleArn=ROLE, PipelineDefinition=DEFINITION)["PipelineArn"]
try:
    sagemaker.create_pipeline(PipelineName="Boto", RoleArn=ROLE, PipelineDefinition=DEFINITION)
    sys.exit("two pipelines of one name")
except ClientError as error:
    assert error.response["Error"]["Code"] == "ValidationException", error
    assert "already exists" in error.response["Error"]["Message"], error
try:
    sagemaker.describe_pipeline(PipelineName="Nobody")
    sys.exit("a pipeline that is not there")
except sagemaker.exceptions.ResourceNotFound:
    pass

execution = sagemaker.start_pipeline_execution(
    PipelineName=arn, PipelineParameters=[{"Name": "Epochs", "Value": "5"}])["PipelineExecutionArn"]
token = None
while token is None:
    time.sleep(0.05)
    for page in sagemaker.get_paginator("list_pipeline_execution_steps").paginate(PipelineExecutionArn=execution):
        for step in page["PipelineExecutionSteps"]:
            token = step.get("Metadata", {}).get("Callback", {}).get("CallbackToken")
sagemaker.send_pipeline_execution_step_success(
    CallbackToken=token, OutputParameters=[{"Name": "answer", "Value": "42"}])
status = "Executing"
while status == "Executing":
    time.sleep(0.05)
    described = sagemaker.describe_pipeline_execution(PipelineExecutionArn=execution)
    status = described["PipelineExecutionStatus"]
assert status == "Succeeded", described
assert described["CreationTime"].tzinfo is not None

s3.put_object(Bucket="bucket", Key="a/b c", Body=b"hello")
assert s3.get_object(Bucket="bucket", Key="a/b c")["Body"].read() == b"hello"
listed = [each["Key"] for each in s3.list_objects_v2(Bucket="bucket", Prefix="a/")["Contents"]]
assert listed == ["a/b c"], listed
sagemaker.delete_pipeline(PipelineName="Boto")
assert not sagemaker.list_pipelines()["PipelineSummaries"]

# A large object comes in parts.
import io
from boto3.s3.transfer import TransferConfig
large = bytes(range(256)) * (10 << 12)
s3.upload_fileobj(io.BytesIO(large), "bucket", "large", Config=TransferConfig(multipart_threshold=5 << 20))
assert s3.get_object(Bucket="bucket", Key="large")["Body"].read() == large
s3.create_bucket(Bucket="made")

# Who is asking, and what jobs logged.
assert boto3.client("sts", **options).get_caller_identity()["Account"] == "000000000000"
logs = boto3.client("logs", **options)
assert logs.describe_log_streams(logGroupName="/aws/sagemaker/TrainingJobs")["logStreams"] == []
try:
    logs.get_log_events(logGroupName="/aws/sagemaker/TrainingJobs", logStreamName="none")
    sys.exit("a log that is not there")
except logs.exceptions.ResourceNotFoundException:
    pass
