package org.archduet.harness.launch;

import java.util.List;

/**
 * Which of the JVM's compilers all processes of all systems may use. A full warm-up of several JVMs on one core takes
 * minutes; with the first compiler alone a process is warm within seconds, and costs more per request by the same order
 * in both architectures.
 */
public enum Compilation {

    /** Both, as the JVM does it by itself: what a reader of absolute figures expects. */
    FULL(List.of()),

    /** The first compiler (C1) alone: for short starts, which would otherwise measure how far the second has got. */
    FIRST_COMPILER_ONLY(List.of("-XX:TieredStopAtLevel=1"));

    private final List<String> flags;

    Compilation(List<String> flags) {
        this.flags = flags;
    }

    List<String> flags() {
        return flags;
    }
}
