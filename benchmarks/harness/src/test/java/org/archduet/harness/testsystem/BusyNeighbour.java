package org.archduet.harness.testsystem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Processes that do nothing but use the machine. */
public final class BusyNeighbour implements AutoCloseable {

    private final List<Process> burners = new ArrayList<>();

    private BusyNeighbour() {}

    /** One for each core. */
    public static BusyNeighbour onEveryCore() {
        BusyNeighbour neighbour = new BusyNeighbour();
        neighbour.begin();
        return neighbour;
    }

    /** Idle until it begins. */
    public static BusyNeighbour idle() {
        return new BusyNeighbour();
    }

    /** Uses every core from now on, if it has not begun before. */
    public void begin() {
        if (!burners.isEmpty()) {
            return;
        }
        try {
            for (int core = 0; core < Runtime.getRuntime().availableProcessors(); core++) {
                burners.add(new ProcessBuilder("sh", "-c", "while :; do :; done").start());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isBusy() {
        return !burners.isEmpty() && burners.stream().allMatch(Process::isAlive);
    }

    /** Their process ids. */
    public List<Long> pids() {
        return burners.stream().map(Process::pid).toList();
    }

    @Override
    public void close() {
        burners.forEach(Process::destroyForcibly);
    }
}
