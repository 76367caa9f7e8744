package org.archduet.course.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Something that a lab does and that leaves files in a folder. */
public sealed interface Step {

    /** Unique in the lab; the name of its folder. */
    String name();

    /**
     * A run of an experiment.
     *
     * @param experiment path of a file, or a name as in {@code run}
     * @param share labs whose steps have the same name here use one run
     */
    record Run(String name, String experiment, String profile, Optional<String> share) implements Step {}

    /**
     * Some rungs of the boundary ladder.
     *
     * @param profile decides how much is measured
     * @param rungs their numbers
     * @param share as of a run
     */
    record Ladder(String name, String profile, Set<Integer> rungs, Optional<String> share) implements Step {}

    /**
     * One system that is up while something is done to it.
     *
     * @param system as in {@code up}
     * @param knobs values that differ from the defaults
     * @param actions in their order
     */
    record Up(String name, String system, Map<String, String> knobs, List<Action> actions) implements Step {}

    /**
     * Results that were prepared; nothing runs.
     *
     * @param folder absolute
     */
    record Prepared(String name, Path folder) implements Step {}
}
