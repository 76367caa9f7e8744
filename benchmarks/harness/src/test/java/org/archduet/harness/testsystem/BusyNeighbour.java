package org.archduet.harness.testsystem;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Processes that do nothing but use the machine. */
public final class BusyNeighbour implements AutoCloseable {

    private final List<Process> burners = new ArrayList<>();

    private BusyNeighbour() {}

    /** One for each core. */
    public static BusyNeighbour onEveryCore() throws IOException {
        BusyNeighbour neighbour = new BusyNeighbour();
        for (int core = 0; core < Runtime.getRuntime().availableProcessors(); core++) {
            neighbour.burners.add(new ProcessBuilder("sh", "-c", "while :; do :; done").start());
        }
        return neighbour;
    }

    public boolean isBusy() {
        return burners.stream().allMatch(Process::isAlive);
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
