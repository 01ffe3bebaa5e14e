package dev.penstock.processor.model;

/**
 * A member to write.
 *
 * @param wireName its name on the wire
 * @param method the name of its methods
 * @param type what it is
 * @param presence whether it must be there
 */
record MemberDescriptor(String wireName, String method, MemberType type, Presence presence) {

  /** Whether a member must be there. */
  enum Presence {
    /** It must be said: a stage of the builder asks for it. */
    REQUIRED,
    /** It must be there, but the pipeline has a default for it. */
    DEFAULTED,
    /** It names the job, which a pipeline does itself unless it takes custom prefixes. */
    NAME,
    /** It may be left out. */
    OPTIONAL
  }

  /** Whether the service wants it, the pipeline's own doings aside. */
  boolean isRequired() {
    return presence == Presence.REQUIRED || presence == Presence.DEFAULTED;
  }

  MemberDescriptor withMethod(String name) {
    return new MemberDescriptor(wireName, name, type, presence);
  }
}
