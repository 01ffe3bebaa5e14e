package dev.penstock.local.server;

import dev.penstock.definition.Node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What goes back over HTTP.
 *
 * @param status the HTTP status
 * @param error the type of an error, or null when all is well
 * @param body the answer
 */
record Reply(int status, @Nullable String error, ObjectNode body) {}
