package dev.penstock.local.server;

import java.util.Map;

/**
 * What goes back over HTTP.
 *
 * @param status the HTTP status
 * @param headers the headers, without those that every reply has
 * @param body the bytes
 */
record Reply(int status, Map<String, String> headers, byte[] body) {}
