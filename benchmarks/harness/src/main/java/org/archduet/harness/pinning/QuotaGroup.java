package org.archduet.harness.pinning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.archduet.result.failure.FailureWords;
import org.archduet.result.start.Throttling;

/** The control group of one process and its children, whose CPU time it can limit. */
public final class QuotaGroup {

    /** The shell goes into the group itself and then becomes the command, so that no child can escape. */
    private static final String ENTER = "echo $$ > \"$0\" && exec \"$@\"";

    private final CgroupVersion version;
    private final Path folder;

    QuotaGroup(CgroupVersion version, Path folder) {
        this.version = version;
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** Words before a command that start it in this group, with the same process id. */
    public List<String> entering() {
        return List.of("sh", "-c", ENTER, folder.resolve("cgroup.procs").toString());
    }

    /**
     * Limits the CPU time of all its processes together, at once.
     *
     * @param cpuMillis thousandths of a CPU
     * @throws QuotaException when the kernel refuses it
     */
    public void limit(int cpuMillis) {
        try {
            version.limit(folder, cpuMillis * CgroupVersion.PERIOD_MICROS / 1000);
        } catch (IOException e) {
            throw refused("no CPU quota could be set in", e);
        }
    }

    /** Takes the limit away. */
    void free() {
        try {
            version.free(folder);
        } catch (IOException e) {
            throw refused("the CPU quota could not be taken away in", e);
        }
    }

    /**
     * What has been counted since the group was made.
     *
     * @throws QuotaException when the group is gone
     */
    public Throttling throttling() {
        Map<String, Long> statistics = new HashMap<>();
        try {
            for (String line : Files.readAllLines(folder.resolve("cpu.stat"))) {
                String[] words = line.strip().split("\\s+");
                statistics.put(words[0], Long.valueOf(words[1]));
            }
        } catch (IOException e) {
            throw refused("cannot read how a CPU quota held back its process in", e);
        }
        return new Throttling(
                statistics.getOrDefault("nr_periods", 0L),
                statistics.getOrDefault("nr_throttled", 0L),
                version.throttledNanos(statistics));
    }

    /**
     * Removes the group once its processes have ended. One that still has a process stays, for the guard of the
     * harness.
     */
    public void remove() {
        GroupFolders.remove(folder);
    }

    private QuotaException refused(String what, IOException e) {
        return new QuotaException(FailureWords.of(what, folder, e), e);
    }
}
