package org.archduet.driver.machine;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Asks the kernel that idle CPUs of this machine, all of them, stay awake (PM QoS, {@code /dev/cpu_dma_latency};
 * pm_qos_interface.rst of the kernel) for as long as this is open: a CPU that sleeps is late when its timer goes off,
 * and in a virtual machine it waits for the host to give it a CPU again, milliseconds at times. It costs electricity,
 * and on a core of two threads a little of the other one's speed; no CPU time is booked for it. The kernel takes the
 * wish back when this process ends, however it does.
 *
 * <p>The kernel also takes the wish for one CPU, in {@link #wish}, and keeps it until it is written again: whoever
 * writes it must restore it, also when it is killed.
 */
public final class AwakeCpus implements AutoCloseable {
    private static final Path LATENCY = Path.of("/dev/cpu_dma_latency");

    /** The part of the kernel that grants the wish; a kernel without one takes it and lets CPUs sleep all the same. */
    private static final Path IDLE_DRIVER = Path.of("/sys/devices/system/cpu/cpuidle/current_driver");

    /** Holds a folder for each CPU. */
    public static final Path CPUS = Path.of("/sys/devices/system/cpu");

    /**
     * What {@link #wish} holds for a CPU that must not sleep at all; 0 is no wish (sysfs-devices-power of the kernel:
     * <i>if it is equal to 0, however, this means that the PM QoS resume latency may be arbitrary</i>).
     */
    public static final String NO_SLEEP = "n/a";

    /** System property that leaves idle CPUs alone. */
    static final String MAY_SLEEP = "archduet.cpusMaySleep";

    /** A latency of 0 µs, as a 32-bit number. */
    private static final byte[] NONE = new byte[4];

    private final @Nullable OutputStream wish;
    private final boolean kept;

    private AwakeCpus(@Nullable OutputStream wish, boolean kept) {
        this.wish = wish;
        this.kept = kept;
    }

    /** Asks, where this machine has it and this user may. */
    public static AwakeCpus keep() {
        return keep(LATENCY, IDLE_DRIVER);
    }

    /** The same, unless whoever started this process has asked it already for each CPU that this process may use. */
    public static AwakeCpus keepOwn() {
        return ownStayAwake(CPUS) ? new AwakeCpus(null, true) : keep();
    }

    /** Whether a wish would be granted: the kernel can let CPUs sleep, and nobody has said that they may. */
    public static boolean canBeKept() {
        return !Boolean.getBoolean(MAY_SLEEP) && grants(IDLE_DRIVER);
    }

    /**
     * The file that holds the wish for one CPU.
     *
     * @param cpus {@link #CPUS}
     */
    public static Path wish(Path cpus, int cpu) {
        return cpus.resolve("cpu" + cpu).resolve("power").resolve("pm_qos_resume_latency_us");
    }

    static boolean ownStayAwake(Path cpus) {
        try {
            for (int cpu : OwnCpus.parse(OwnCpus.allowed())) {
                if (!Files.readString(wish(cpus, cpu)).strip().equals(NO_SLEEP)) {
                    return false;
                }
            }
            return true;
        } catch (IOException absent) {
            return false;
        }
    }

    /** The same with other files for the wish and for the name of the part of the kernel that grants it. */
    public static AwakeCpus keep(Path device, Path idleDriver) {
        if (Boolean.getBoolean(MAY_SLEEP) || !Files.isWritable(device) || !grants(idleDriver)) {
            return new AwakeCpus(null, false);
        }
        OutputStream wish = null;
        try {
            wish = new FileOutputStream(device.toFile());
            wish.write(NONE);
            return new AwakeCpus(wish, true);
        } catch (IOException refused) {
            return new AwakeCpus(closed(wish), false);
        }
    }

    private static boolean grants(Path idleDriver) {
        try {
            return !Files.readString(idleDriver).strip().equals("none");
        } catch (IOException absent) {
            return false;
        }
    }

    /** Whether the kernel has agreed. */
    public boolean areKept() {
        return kept;
    }

    @Override
    public void close() {
        closed(wish);
    }

    private static @Nullable OutputStream closed(@Nullable OutputStream stream) {
        try {
            if (stream != null) {
                stream.close();
            }
        } catch (IOException gone) {
            // the kernel takes it back at the latest when this process ends
            return null;
        }
        return null;
    }
}
