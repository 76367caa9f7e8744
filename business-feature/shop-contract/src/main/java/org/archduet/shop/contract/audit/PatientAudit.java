package org.archduet.shop.contract.audit;

import java.time.Duration;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Audits a shop whose recovery may still be at work: an order that a window left in doubt is decided, and paid for or
 * given back, some seconds later. Repeats the audit while a violation remains that recovery may mend, for at most
 * {@link #PATIENCE}; then reports what it finds.
 */
public final class PatientAudit {
    /**
     * A recovery looks every second at orders that no process has touched for three, and a repeated call may take
     * three.
     */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration PAUSE = Duration.ofMillis(250);

    /** Broken while an order is undecided, or decided and the other contexts have not heard of it yet. */
    static final Set<String> MENDED_BY_RECOVERY = Set.of(
            "every-order-is-decided",
            "confirmed-is-paid",
            "cancelled-is-refunded",
            "no-other-money",
            "no-money-set-aside-for-dead-orders",
            "nothing-reserved-for-dead-orders",
            "sold-is-ordered");

    private final Supplier<AuditReport> audit;
    private final LongSupplier nanoTime;
    private final Pause pause;

    /** Waits for so long. */
    interface Pause {
        void take(Duration time);
    }

    /** @param audit of the shop, which may be repeated */
    public PatientAudit(ShopAudit audit) {
        this(audit::audit, System::nanoTime, PatientAudit::sleep);
    }

    /** @param nanoTime monotonic */
    PatientAudit(Supplier<AuditReport> audit, LongSupplier nanoTime, Pause pause) {
        this.audit = audit;
        this.nanoTime = nanoTime;
        this.pause = pause;
    }

    /** @return the first report that recovery has nothing to do with, or the last one within the patience */
    public AuditReport audit() {
        long end = nanoTime.getAsLong() + PATIENCE.toNanos();
        AuditReport report = audit.get();
        while (mayBeMended(report) && nanoTime.getAsLong() - end < 0) {
            pause.take(PAUSE);
            report = audit.get();
        }
        return report;
    }

    private static boolean mayBeMended(AuditReport report) {
        return report.invariants().stream()
                .anyMatch(invariant -> invariant.violations() > 0 && MENDED_BY_RECOVERY.contains(invariant.name()));
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the shop's recovery was running", interrupted);
        }
    }
}
