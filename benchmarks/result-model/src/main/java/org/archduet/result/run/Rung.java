package org.archduet.result.run;

import org.jspecify.annotations.Nullable;

/**
 * A rung of the boundary ladder, measured. All figures are of one operation.
 *
 * @param number place on the ladder, from 1; variants of one rung share it
 * @param title in a few words, the values of its parameters included
 * @param isolates what it measures apart from everything else, in a sentence
 * @param expect what a reader should see, in a sentence
 * @param time in nanoseconds
 * @param cpu CPU time in nanoseconds: of all threads of the JVM, which holds client and server, and of the processes
 *     that it started; null when it was not measured
 * @param cpuOfOthers the part of {@code cpu} that those other processes spent, such as a database server; null as
 *     {@code cpu}
 * @param allocated bytes that the JVM allocated; null when it was not measured
 */
public record Rung(
        int number,
        String title,
        String isolates,
        String expect,
        ForkFigure time,
        @Nullable ForkFigure cpu,
        @Nullable ForkFigure cpuOfOthers,
        @Nullable ForkFigure allocated) {}
