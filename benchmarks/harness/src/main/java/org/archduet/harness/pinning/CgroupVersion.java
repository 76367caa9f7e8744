package org.archduet.harness.pinning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The kernel's two interfaces to limit the CPU time of groups of processes (cgroup-v1/cgroups.rst, cgroup-v2.rst and
 * sched-bwc.rst of the kernel). A group is a folder, and its settings are files in it.
 */
enum CgroupVersion {
    /** One tree for all controllers. A group can give its children quotas when its parent gave it the controller. */
    V2("cgroup v2", "cgroup2") {
        @Override
        boolean isMount(List<String> options) {
            return true;
        }

        @Override
        boolean isOwn(String[] line) {
            return line[0].equals("0") && line[1].isEmpty();
        }

        /** From the group of this process up: those above it may be the user's as well, as a systemd user manager's. */
        @Override
        List<Path> places(Path mount, Path own) throws IOException {
            List<Path> places = new ArrayList<>();
            for (Path place = own; place != null && place.startsWith(mount); place = place.getParent()) {
                if (wordsOf(place.resolve("cgroup.controllers")).contains(CPU)) {
                    places.add(place);
                }
            }
            return List.copyOf(places);
        }

        @Override
        void openToChildren(Path group) throws IOException {
            Path control = group.resolve("cgroup.subtree_control");
            if (!wordsOf(control).contains(CPU)) {
                Files.writeString(control, "+" + CPU);
            }
        }

        @Override
        void limit(Path group, long quotaMicros) throws IOException {
            Files.writeString(group.resolve("cpu.max"), quotaMicros + " " + PERIOD_MICROS);
        }

        @Override
        void free(Path group) throws IOException {
            Files.writeString(group.resolve("cpu.max"), "max " + PERIOD_MICROS);
        }

        @Override
        long throttledNanos(Map<String, Long> statistics) {
            return 1000 * statistics.getOrDefault("throttled_usec", 0L);
        }
    },

    /** A tree for each controller, or for several. */
    V1("cgroup v1", "cgroup") {
        @Override
        boolean isMount(List<String> options) {
            return options.contains(CPU);
        }

        @Override
        boolean isOwn(String[] line) {
            return Arrays.asList(line[1].split(",")).contains(CPU);
        }

        @Override
        List<Path> places(Path mount, Path own) {
            return List.of(own);
        }

        @Override
        void openToChildren(Path group) {}

        @Override
        void limit(Path group, long quotaMicros) throws IOException {
            Files.writeString(group.resolve("cpu.cfs_period_us"), Long.toString(PERIOD_MICROS));
            Files.writeString(group.resolve("cpu.cfs_quota_us"), Long.toString(quotaMicros));
        }

        @Override
        void free(Path group) throws IOException {
            Files.writeString(group.resolve("cpu.cfs_quota_us"), "-1");
        }

        @Override
        long throttledNanos(Map<String, Long> statistics) {
            return statistics.getOrDefault("throttled_time", 0L);
        }
    };

    /** The kernel's default, and that of the container runtimes. */
    static final long PERIOD_MICROS = 100_000;

    private static final String CPU = "cpu";

    private final String words;
    private final String fileSystem;

    CgroupVersion(String words, String fileSystem) {
        this.words = words;
        this.fileSystem = fileSystem;
    }

    String words() {
        return words;
    }

    /** Type of the file system that shows its groups. */
    String fileSystem() {
        return fileSystem;
    }

    /** Whether a mount of that type, with these options, controls CPU time. */
    abstract boolean isMount(List<String> options);

    /** Whether a line of {@code /proc/self/cgroup}, split at its colons, names the group in this tree. */
    abstract boolean isOwn(String[] line);

    /**
     * Groups below which others may be made, the best first.
     *
     * @param own the group of this process
     */
    abstract List<Path> places(Path mount, Path own) throws IOException;

    /** Lets the groups below this one have quotas. */
    abstract void openToChildren(Path group) throws IOException;

    /** @param quotaMicros CPU time in each period */
    abstract void limit(Path group, long quotaMicros) throws IOException;

    abstract void free(Path group) throws IOException;

    /** @param statistics of {@code cpu.stat} */
    abstract long throttledNanos(Map<String, Long> statistics);

    private static List<String> wordsOf(Path file) throws IOException {
        return Files.exists(file) ? List.of(Files.readString(file).strip().split("\\s+")) : List.of();
    }
}
