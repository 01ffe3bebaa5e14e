package dev.penstock.local.server;

import dev.penstock.definition.Node.ObjectNode;

/** Does what is requested. */
@FunctionalInterface
interface Operation {
  /**
   * Does it.
   *
   * @param call the request
   * @return the answer; times as ISO-8601
   */
  ObjectNode run(Call call);
}
