package org.archduet.driver.machine;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Asks the kernel that idle CPUs of this machine stay awake (PM QoS, {@code /dev/cpu_dma_latency}; pm_qos_interface.rst
 * of the kernel) for as long as this is open: a CPU that sleeps is late when its timer goes off, and in a virtual
 * machine it waits for the host to give it a CPU again, milliseconds at times. It costs electricity, and on a core of
 * two threads a little of the other one's speed; no CPU time is booked for it. The kernel takes the wish back when this
 * process ends, however it does.
 */
public final class AwakeCpus implements AutoCloseable {
    private static final Path LATENCY = Path.of("/dev/cpu_dma_latency");

    /** The part of the kernel that grants the wish; a kernel without one takes it and lets CPUs sleep all the same. */
    private static final Path IDLE_DRIVER = Path.of("/sys/devices/system/cpu/cpuidle/current_driver");

    /** System property that leaves idle CPUs alone. */
    static final String MAY_SLEEP = "archduet.cpusMaySleep";

    /** A latency of 0 µs, as a 32-bit number. */
    private static final byte[] NONE = new byte[4];

    private final @Nullable OutputStream wish;

    private AwakeCpus(@Nullable OutputStream wish) {
        this.wish = wish;
    }

    /** Asks, where this machine has it and this user may. */
    public static AwakeCpus keep() {
        return keep(LATENCY, IDLE_DRIVER);
    }

    static AwakeCpus keep(Path device, Path idleDriver) {
        if (Boolean.getBoolean(MAY_SLEEP) || !Files.isWritable(device) || !grants(idleDriver)) {
            return new AwakeCpus(null);
        }
        OutputStream wish = null;
        try {
            wish = new FileOutputStream(device.toFile());
            wish.write(NONE);
            return new AwakeCpus(wish);
        } catch (IOException refused) {
            return new AwakeCpus(closed(wish));
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
        return wish != null;
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
