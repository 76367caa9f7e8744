package org.archduet.harness.collect;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.archduet.result.folder.Sha256;
import org.archduet.result.vocabulary.ManifestKey;
import org.jspecify.annotations.Nullable;

/** The machine and the working tree as they are, in words. Nothing here fails: what cannot be read is left out. */
public final class MachineFacts {

    private static final Pattern CPU_MODEL = Pattern.compile("^model name\\s*:\\s*(.+)$", Pattern.MULTILINE);
    private static final Pattern MEMORY = Pattern.compile("^MemTotal:\\s*(\\d+) kB", Pattern.MULTILINE);

    /**
     * All of a work tree but what no system, driver or harness is built from: pages, results, tests, and the labs,
     * whose experiments are inputs of their runs.
     */
    private static final List<String> SOURCES = List.of(
            "--",
            ".",
            ":(exclude)docs",
            ":(exclude)labs",
            ":(exclude)results",
            ":(exclude,glob)**/*.md",
            ":(exclude,glob)**/src/test/**");

    private MachineFacts() {}

    /** CPU, memory, kernel, Java, by name, and which of the optional readings of a window this machine gives. */
    public static Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        first(CPU_MODEL, "/proc/cpuinfo").ifPresent(model -> fields.put(ManifestKey.CPU_MODEL.name(), model.strip()));
        fields.put(
                ManifestKey.CPU_COUNT.name(),
                Integer.toString(Runtime.getRuntime().availableProcessors()));
        first(MEMORY, "/proc/meminfo")
                .ifPresent(kilobytes ->
                        fields.put(ManifestKey.MEMORY_BYTES.name(), Long.toString(Long.parseLong(kilobytes) * 1024)));
        fields.put(ManifestKey.OS.name(), System.getProperty("os.name") + " " + System.getProperty("os.version"));
        Kernel kernel = new Kernel(Path.of("/proc"), Path.of("/sys"));
        fields.put(ManifestKey.WATCHED_CPU_FREQUENCY.name(), told(kernel.cpuFrequencyFraction()));
        fields.put(ManifestKey.WATCHED_MEMORY_PRESSURE.name(), told(kernel.memoryStallNanos()));
        fields.put(ManifestKey.JAVA_VERSION.name(), System.getProperty("java.runtime.version"));
        fields.put(ManifestKey.JAVA_VM.name(), System.getProperty("java.vm.name"));
        fields.put(ManifestKey.JAVA_VENDOR.name(), System.getProperty("java.vendor"));
        return fields;
    }

    /** Memory of this machine, or of the container that this process is limited to, in MB of 1,048,576 bytes. */
    public static long memoryMegabytes() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getTotalMemorySize() >> 20;
    }

    private static String told(@Nullable Object reading) {
        return reading == null ? "not available" : "yes";
    }

    /** Commit of a working tree, {@code unknown} outside a repository. */
    public static String commit(Path home) {
        return git(home, "rev-parse", "HEAD").map(String::strip).orElse("unknown");
    }

    /** Root of the git work tree that a folder lies in; empty outside of one. */
    public static Optional<Path> workTree(Path folder) {
        return git(folder, "rev-parse", "--show-toplevel").map(root -> Path.of(root.strip()));
    }

    /** Whether files of a working tree differ from its commit. */
    public static boolean isDirty(Path home) {
        return git(home, "status", "--porcelain")
                .map(changes -> !changes.isBlank())
                .orElse(false);
    }

    /**
     * Hash of what differs from the commit among the sources that a run is made from, the names of new files included;
     * empty when nothing does. Pages, results, tests and labs do not count.
     */
    public static Optional<String> changes(Path home) {
        String changes = git(home, sources("status", "--porcelain")).orElse("");
        return changes.isBlank()
                ? Optional.empty()
                : Optional.of(
                        Sha256.of(changes + git(home, sources("diff", "HEAD")).orElse("")));
    }

    private static String[] sources(String... arguments) {
        return Stream.concat(Stream.of(arguments), SOURCES.stream()).toArray(String[]::new);
    }

    private static Optional<String> git(Path home, String... arguments) {
        try {
            String[] command = new String[arguments.length + 3];
            command[0] = "git";
            command[1] = "-C";
            command[2] = home.toString();
            System.arraycopy(arguments, 0, command, 3, arguments.length);
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0
                    ? Optional.of(output)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<String> first(Pattern pattern, String file) {
        try {
            Matcher matcher = pattern.matcher(Files.readString(Path.of(file)));
            return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
