package org.archduet.harness.cpuprofile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.archduet.result.failure.FailureWords;

/** The native library of async-profiler, which its jar carries for each architecture. A JVM loads it from a file. */
final class ProfilerLibrary {

    private static final String FILE = "libasyncProfiler.so";

    private static final Map<String, String> ARCHITECTURES =
            Map.of("amd64", "x64", "x86_64", "x64", "aarch64", "arm64", "arm64", "arm64");

    private ProfilerLibrary() {}

    /**
     * Unpacks the library for this machine, unless the folder has it.
     *
     * @param folder existing
     * @throws ProfilerException when there is none for it, or the file cannot be written
     */
    static Path unpack(Path folder) {
        return unpack(folder, System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    /** The same for a machine that calls itself so. */
    static Path unpack(Path folder, String system, String architecture) {
        String name = ARCHITECTURES.getOrDefault(architecture.toLowerCase(Locale.ROOT), architecture);
        String resource = "/" + system.toLowerCase(Locale.ROOT) + "-" + name + "/" + FILE;
        try (InputStream library = ProfilerLibrary.class.getResourceAsStream(resource)) {
            if (library == null) {
                throw new ProfilerException("profiles are taken on Linux (x64 or arm64) only, and this machine is "
                        + system + " on " + architecture);
            }
            Path file = folder.resolve(FILE);
            if (!Files.exists(file)) {
                Files.copy(library, file);
            }
            return file;
        } catch (IOException e) {
            throw new ProfilerException(FailureWords.of("cannot unpack async-profiler into", folder, e));
        }
    }
}
