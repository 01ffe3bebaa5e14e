package dev.penstock.importer.step;

import dev.penstock.importer.code.Code;

/** An expression and the type of value that it has in Java. */
record Typed(Code code, Want type) {}
