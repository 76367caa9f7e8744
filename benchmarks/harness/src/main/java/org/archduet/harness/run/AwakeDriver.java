package org.archduet.harness.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.archduet.driver.machine.AwakeCpus;
import org.archduet.harness.pinning.CpuSets;
import org.archduet.harness.pinning.PinnedCpuSets;
import org.archduet.harness.process.ProcessException;
import org.archduet.harness.process.ProcessGuard;
import org.archduet.result.failure.FailureWords;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the driver's idle CPUs awake for as long as this is open, and no others where the kernel can tell them apart:
 * the driver must be on time, while a system sleeps and wakes as it would without a benchmark. What was written is
 * restored by a {@link ProcessGuard}, also after {@code kill -9}. A CPU that another run keeps awake is left to it:
 * restored by both, it would stay awake for ever.
 */
final class AwakeDriver implements AutoCloseable {
    private final String which;
    private final @Nullable String caution;
    private final Runnable release;

    private AwakeDriver(String which, @Nullable String caution, Runnable release) {
        this.which = which;
        this.caution = caution;
        this.release = release;
    }

    /** @param isHere whether the driver runs on this machine; if not, it keeps the CPUs of its own machine awake */
    static AwakeDriver keep(CpuSets cpuSets, boolean isHere) {
        if (!isHere || !AwakeCpus.canBeKept()) {
            return new AwakeDriver("no", null, () -> {});
        }
        List<Integer> cpus = cpuSets instanceof PinnedCpuSets pinned ? pinned.driverCpus() : List.of();
        return keep(cpus, AwakeCpus.CPUS, AwakeCpus::keep);
    }

    /**
     * Keeps them.
     *
     * @param cpus of the driver alone; empty when it has none
     * @param folder as {@link AwakeCpus#CPUS}
     * @param all keeps all CPUs awake, where those of the driver cannot be kept alone
     */
    static AwakeDriver keep(List<Integer> cpus, Path folder, Supplier<AwakeCpus> all) {
        if (cpus.isEmpty()) {
            return all(all, null);
        }
        List<Path> wishes =
                cpus.stream().map(cpu -> AwakeCpus.wish(folder, cpu)).toList();
        Optional<Path> refused =
                wishes.stream().filter(wish -> !Files.isWritable(wish)).findFirst();
        if (refused.isPresent()) {
            return all(all, refused.get() + " cannot be written");
        }
        ProcessGuard guard = null;
        try {
            Map<Path, String> before = new LinkedHashMap<>();
            for (Path wish : wishes) {
                String found = Files.readString(wish).strip();
                if (!found.equals(AwakeCpus.NO_SLEEP)) {
                    before.put(wish, found);
                }
            }
            guard = new ProcessGuard(Files.createTempDirectory("archduet-"));
            before.forEach(guard::restores);
            for (Path wish : before.keySet()) {
                Files.writeString(wish, AwakeCpus.NO_SLEEP);
            }
            return new AwakeDriver(
                    "the driver's: " + cpus.stream().map(String::valueOf).collect(Collectors.joining(",")),
                    null,
                    guard::close);
        } catch (IOException | ProcessException e) {
            if (guard != null) {
                guard.close();
            }
            return all(all, "the wish for the driver's CPUs was refused (" + FailureWords.of(e) + ")");
        }
    }

    private static AwakeDriver all(Supplier<AwakeCpus> all, @Nullable String why) {
        AwakeCpus kept = all.get();
        String caution = why == null || !kept.areKept()
                ? null
                : "idle CPUs of the systems are kept awake too, not only the driver's: " + why
                        + "; requests find no sleeping CPU, so times may be shorter than without a benchmark - run as"
                        + " root, on a kernel with power management of single CPUs";
        return new AwakeDriver(kept.areKept() ? "all" : "no", caution, kept::close);
    }

    /** Which CPUs are kept awake, as the manifest says it: {@code the driver's: 1}, {@code all} or {@code no}. */
    String which() {
        return which;
    }

    /** What to know beside the figures. */
    Optional<String> caution() {
        return Optional.ofNullable(caution);
    }

    @Override
    public void close() {
        release.run();
    }
}
