package org.archduet.harness.cpuprofile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Finds the JVM of a process: itself, or the program that a start script runs. */
final class Jvms {

    private Jvms() {}

    /**
     * Process id of the JVM. Nothing else may be attached to: the signal that asks a JVM for a connection ends other
     * programs.
     *
     * @throws ProfilerException when neither the process nor a descendant is one, or this Java cannot attach to any
     */
    static long of(long pid) {
        if (ModuleLayer.boot().findModule("jdk.attach").isEmpty()) {
            throw new ProfilerException(
                    "the Java that runs this command has no module jdk.attach; run it with the java of a JDK");
        }
        return Stream.concat(
                        Stream.of(pid),
                        ProcessHandle.of(pid).stream()
                                .flatMap(ProcessHandle::descendants)
                                .map(ProcessHandle::pid))
                .filter(Jvms::isJvm)
                .findFirst()
                .orElseThrow(() -> new ProfilerException("it is not a JVM; async-profiler is attached to JVMs only"));
    }

    /** Whether the library of HotSpot is mapped into it. */
    private static boolean isJvm(long pid) {
        Path maps = Path.of("/proc", Long.toString(pid), "maps");
        try (Stream<String> lines = Files.lines(maps, StandardCharsets.ISO_8859_1)) {
            return lines.anyMatch(line -> line.endsWith("/libjvm.so"));
        } catch (IOException e) {
            return false;
        }
    }
}
