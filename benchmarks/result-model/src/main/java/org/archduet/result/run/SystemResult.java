package org.archduet.result.run;

import java.util.List;

/**
 * One system as it was run.
 *
 * @param title what a reader calls it
 * @param processes names of its processes, in the order of its description
 * @param budget what it was given
 */
public record SystemResult(String name, String title, List<String> processes, Budget budget) {

    /** Ending of the name of a second copy of a system, run beside it to measure the noise floor: {@code monolith-again}. */
    public static final String AGAIN_SUFFIX = "-again";
}
