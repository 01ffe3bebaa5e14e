package dev.penstock.processor.model;

/** A declaration that the model bears out. */
record Step(StepDeclaration declaration, Service service, String request, String response) {}
