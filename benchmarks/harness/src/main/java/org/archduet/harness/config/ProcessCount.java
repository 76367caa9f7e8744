package org.archduet.harness.config;

/** What an architecture says of the number of its processes, their children included. */
public enum ProcessCount {
    /** As many as it describes. */
    AS_DESCRIBED,
    /** Nothing: a launcher script may fork. */
    ANY
}
