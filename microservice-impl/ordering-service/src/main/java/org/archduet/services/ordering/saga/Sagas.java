package org.archduet.services.ordering.saga;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.archduet.context.ordering.CancelOutcome;
import org.archduet.context.ordering.CheckoutCommand;
import org.archduet.context.ordering.CheckoutOutcome;
import org.archduet.context.ordering.CheckoutProcess;
import org.archduet.services.kit.OwedCalls;

/** Checkout and cancellation as persisted sagas, with the threads that work behind them. */
public final class Sagas implements CheckoutProcess, AutoCloseable {
    /** After an outage there may be hundreds of orders to decide; each of them is a few calls. */
    private static final int RECOVERED_AT_ONCE = 8;

    private final ExecutorService recoveryWorkers = Executors.newFixedThreadPool(RECOVERED_AT_ONCE, Sagas::daemon);
    private final ScheduledExecutorService background = Executors.newScheduledThreadPool(2, Sagas::daemon);
    private final CheckoutRequests checkouts;
    private final CancelRequests cancellations;

    /**
     * Starts recovery at once.
     *
     * @param steps takes the steps of requests
     * @param recovering takes the steps of recovery
     * @param owed counts calls that are left to recovery by a request that has its answer
     */
    public Sagas(
            CalledContexts contexts,
            Ledger ledger,
            StepHooks steps,
            StepHooks recovering,
            RecoverySettings settings,
            OwedCalls owed) {
        AtWork atWork = new AtWork();
        Finisher finisher = new Finisher(ledger.sagas(), steps, atWork);
        SagaResources requests =
                new SagaResources(contexts, ledger, new Saga(contexts, ledger, steps), steps, atWork, finisher, owed);
        SagaResources recovery = new SagaResources(
                contexts, ledger, new Saga(contexts, ledger, recovering), recovering, atWork, finisher, owed);
        checkouts = new CheckoutRequests(requests);
        cancellations = new CancelRequests(requests);
        background.execute(finisher);
        background.scheduleWithFixedDelay(
                new Recovery(recovery, settings, recoveryWorkers),
                0,
                settings.every().toMillis(),
                TimeUnit.MILLISECONDS);
    }

    @Override
    public CheckoutOutcome checkout(CheckoutCommand command) {
        return checkouts.checkout(command);
    }

    @Override
    public CancelOutcome cancel(String orderId) {
        return cancellations.cancel(orderId);
    }

    /** What is unfinished stays listed for the next start. */
    @Override
    public void close() {
        background.shutdownNow();
        recoveryWorkers.shutdownNow();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "saga");
        thread.setDaemon(true);
        return thread;
    }
}
