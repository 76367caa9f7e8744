package org.archduet.harness.pinning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.archduet.result.failure.FailureWords;
import org.archduet.result.vocabulary.BudgetMode;

/**
 * The control groups of a run, one for each process that has a CPU quota. Version 2 is preferred where this process may
 * hand out its CPU controller, else version 1.
 *
 * <pre>{@code
 * QuotaGroups groups = QuotaGroups.open(folder -> {});
 * QuotaGroup group = groups.group("monolith.shop");
 * List<String> command = new ArrayList<>(group.entering()); // sh -c ... , then the command itself
 * group.limit(250);                                         // a quarter of a CPU from now on
 * group.throttling().share();                               // part of the periods in which it was stopped
 * groups.close();
 * }</pre>
 */
public final class QuotaGroups implements AutoCloseable {

    private static final Path PROC = Path.of("/proc");

    private static final String FIX = " - run as root, or with cgroup v2 in a scope that may set quotas"
            + " (systemd-run --user --scope --property=Delegate=yes ./archduet ...), or choose budget mode "
            + BudgetMode.EQUAL_TOTAL;

    private final CgroupVersion version;
    private final Path folder;

    private QuotaGroups(CgroupVersion version, Path folder) {
        this.version = version;
        this.folder = folder;
    }

    /**
     * Makes and removes a group, to see whether it can be done.
     *
     * @throws QuotaException when it cannot
     */
    public static void check() {
        open(folder -> {}).close();
    }

    /**
     * Makes the group around those of the processes, and removes empty ones that earlier runs have left.
     *
     * @param before called with each folder before it is made, so that it can be noted for removal
     * @throws QuotaException when no place lets this process make groups with quotas; it names all that were tried
     */
    public static QuotaGroups open(Consumer<Path> before) {
        return open(PROC, before);
    }

    /** With another folder for {@code /proc}. */
    static QuotaGroups open(Path proc, Consumer<Path> before) {
        List<String> refusals = new ArrayList<>();
        try {
            for (CgroupPlace place : CgroupPlace.ofThisProcess(proc)) {
                Path folder = GroupFolders.next(place.folder());
                try {
                    return open(place, folder, before);
                } catch (IOException e) {
                    refusals.add(FailureWords.of(place.version().words() + " in", folder, e));
                } catch (QuotaException e) {
                    refusals.add(place.version().words() + ": " + e.getMessage());
                }
            }
        } catch (IOException e) {
            refusals.add(FailureWords.of("cannot read the control groups of this process in", proc, e));
        }
        throw new QuotaException(
                "budget mode " + BudgetMode.QUOTA_PER_PROCESS
                        + " needs a control group with a CPU quota for each process, which cannot be made here: "
                        + (refusals.isEmpty()
                                ? "no control groups with a CPU controller are mounted (/proc/self/mounts)"
                                : String.join("; ", refusals))
                        + FIX,
                null);
    }

    private static QuotaGroups open(CgroupPlace place, Path folder, Consumer<Path> before) throws IOException {
        GroupFolders.removeLeftOvers(place.folder());
        place.version().openToChildren(place.folder());
        before.accept(folder);
        Files.createDirectory(folder);
        QuotaGroups groups = new QuotaGroups(place.version(), folder);
        try {
            place.version().openToChildren(folder);
            groups.tryOut();
            return groups;
        } catch (IOException | RuntimeException e) {
            groups.close();
            throw e;
        }
    }

    /** Puts a process into a group with a quota: permissions alone do not say whether the kernel lets it. */
    private void tryOut() throws IOException {
        QuotaGroup group = group("trial");
        group.limit(1000);
        List<String> command = new ArrayList<>(group.entering());
        command.add("true");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("no process can be put into the group " + group.folder());
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        group.remove();
    }

    /**
     * A group without a limit, made when it is missing.
     *
     * @param name unique among the processes that are up at the same time
     * @throws QuotaException when it cannot be made
     */
    public QuotaGroup group(String name) {
        Path inner = folder.resolve(name);
        try {
            Files.createDirectories(inner);
        } catch (IOException e) {
            throw new QuotaException(FailureWords.of("cannot make the control group", inner, e), e);
        }
        QuotaGroup group = new QuotaGroup(version, inner);
        group.free();
        return group;
    }

    /** Which interface of the kernel is used, and the length of a period. */
    public String words() {
        return version.words() + ", periods of " + CgroupVersion.PERIOD_MICROS / 1000 + " ms";
    }

    /** Removes them all, as far as no process is left in them. */
    @Override
    public void close() {
        GroupFolders.remove(folder);
    }
}
