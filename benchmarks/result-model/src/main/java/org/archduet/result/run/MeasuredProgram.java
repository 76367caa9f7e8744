package org.archduet.result.run;

import org.jspecify.annotations.Nullable;

/**
 * A file that a process of a measured system was started from: its jar, its script, or its executable.
 *
 * @param system name of the system
 * @param process name of the process
 * @param file relative to the repository where it lies in it, else absolute
 * @param sha256 of the file's content, in hexadecimal
 * @param classPathSha256 of the jars that the jar's manifest names as its class path, in their order; null when it
 *     names none
 * @param builtFrom commit or version that the jar's own manifest tells; null when it tells none
 * @param commit of the git work tree that the file lies in, when the run began; null outside of one
 * @param dirty whether that work tree had uncommitted changes; null outside of one
 */
public record MeasuredProgram(
        String system,
        String process,
        String file,
        String sha256,
        @Nullable String classPathSha256,
        @Nullable String builtFrom,
        @Nullable String commit,
        @Nullable Boolean dirty) {

    /** Such as {@code program shop.jar of monolith/shop}: the same wherever the file lies. */
    public String name() {
        return "program " + file.substring(file.lastIndexOf('/') + 1) + " of " + system + "/" + process;
    }

    /** What was measured, by hash; says nothing of where it came from. */
    public String content() {
        return "SHA-256 " + sha256 + (classPathSha256 == null ? "" : ", of its class path " + classPathSha256);
    }
}
