package dev.penstock.processor.user.source;

/**
 * A pipeline as the command line finds it.
 *
 * @param name its name
 * @param className the binary name of the class
 * @param methodName the method that makes it
 */
record SourceDescriptor(String name, String className, String methodName) {}
