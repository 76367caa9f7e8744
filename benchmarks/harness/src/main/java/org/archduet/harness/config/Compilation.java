package org.archduet.harness.config;

import java.util.Arrays;
import java.util.List;

/**
 * Which of the JVM's compilers all processes of a system may use. A full warm-up of several JVMs on one core takes
 * minutes; with the first compiler alone a process is warm within seconds, and costs more per request by the same order
 * in both architectures.
 */
public enum Compilation {

    /** Both, the default of the JVM, and what a reader of absolute figures expects. */
    FULL("both", List.of()),

    /** The first compiler (C1) alone: for short starts, which would otherwise measure how far the second has got. */
    FIRST_COMPILER_ONLY("c1", List.of("-XX:TieredStopAtLevel=1"));

    private final String id;
    private final List<String> flags;

    Compilation(String id, List<String> flags) {
        this.id = id;
        this.flags = flags;
    }

    /** All ids. */
    static List<String> ids() {
        return Arrays.stream(values()).map(Compilation::id).toList();
    }

    /** @throws IllegalArgumentException when there is none with this id */
    static Compilation of(String id) {
        return Arrays.stream(values())
                .filter(compilation -> compilation.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no compilers " + id));
    }

    /** Name in experiment files: {@code c1} or {@code both}. */
    public String id() {
        return id;
    }

    /** JVM flags that allow no other. */
    public List<String> flags() {
        return flags;
    }
}
