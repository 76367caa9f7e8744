package org.archduet.services.ordering.saga;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes settled orders off the list, many in one commit. An order that is lost here in a crash is settled again by
 * recovery, which changes nothing.
 */
final class Finisher implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Finisher.class);
    private static final int MOST = 500;
    /** Time to gather orders for one commit; no caller waits for it. */
    private static final long GATHER_MILLIS = 50;

    private final SagaTable sagas;
    private final StepHooks steps;
    private final AtWork atWork;
    private final BlockingQueue<String> settled = new LinkedBlockingQueue<>();
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();

    Finisher(SagaTable sagas, StepHooks steps, AtWork atWork) {
        this.sagas = sagas;
        this.steps = steps;
        this.atWork = atWork;
    }

    /** Everything is done for this order but its mark on the list. */
    void finish(String orderId) {
        waiting.add(orderId);
        settled.add(orderId);
    }

    /** Whether the order is known here to have no work left, although the list still has it. */
    boolean isSettled(String orderId) {
        return waiting.contains(orderId);
    }

    @Override
    public void run() {
        List<String> batch = new ArrayList<>();
        try {
            while (true) {
                batch.clear();
                batch.add(settled.take());
                Thread.sleep(GATHER_MILLIS);
                settled.drainTo(batch, MOST);
                write(batch);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<String> batch) {
        try {
            steps.take(SagaStep.FINISH, () -> sagas.finishCheckouts(batch));
        } catch (RuntimeException e) {
            LOG.warn("Settled orders stay listed; recovery will look at them", e);
        }
        batch.forEach(orderId -> {
            waiting.remove(orderId);
            atWork.end(orderId);
        });
    }
}
