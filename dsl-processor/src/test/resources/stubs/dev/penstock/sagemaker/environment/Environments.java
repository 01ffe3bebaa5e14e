package dev.penstock.sagemaker.environment;

public final class Environments {}
