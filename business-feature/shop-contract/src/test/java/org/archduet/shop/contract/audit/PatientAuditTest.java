package org.archduet.shop.contract.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PatientAuditTest {
    private static final AuditReport SOUND = broken();
    private static final AuditReport UNDECIDED = broken("every-order-is-decided");

    private final Deque<AuditReport> reports = new ArrayDeque<>();
    private long nanos = Long.MAX_VALUE - 5; // a monotonic clock may start anywhere
    private Duration waited = Duration.ZERO;

    @Test
    void waitsUntilEveryOrderIsDecidedAndWhatFollowsIsDone() {
        assertThat(audit(UNDECIDED, UNDECIDED, broken("confirmed-is-paid"), SOUND))
                .isEqualTo(SOUND);
        assertThat(waited).isEqualTo(Duration.ofMillis(750));
    }

    @Test
    void tellsTheTruthOnceItsPatienceIsOver() {
        AuditReport[] forever = new AuditReport[1000];
        Arrays.fill(forever, UNDECIDED);
        assertThat(audit(forever)).isEqualTo(UNDECIDED);
        assertThat(waited).isEqualTo(PatientAudit.PATIENCE);
    }

    @Test
    void waitsForNothingThatRecoveryCannotMend() {
        assertThat(audit(SOUND)).isEqualTo(SOUND);
        AuditReport miscounted = broken("stock-adds-up");
        assertThat(audit(miscounted)).isEqualTo(miscounted);
        assertThat(waited).isZero();
    }

    @Test
    void whatIsLeftAfterRecoveryIsReported() {
        AuditReport still = broken("stock-adds-up");
        assertThat(audit(broken("every-order-is-decided", "stock-adds-up"), still, SOUND))
                .isEqualTo(still);
    }

    private AuditReport audit(AuditReport... found) {
        reports.clear();
        reports.addAll(List.of(found));
        return new PatientAudit(reports::remove, () -> nanos, time -> {
                    waited = waited.plus(time);
                    nanos += time.toNanos();
                })
                .audit();
    }

    private static AuditReport broken(String... names) {
        return new AuditReport(
                Arrays.stream(names)
                        .map(name -> AuditReport.Invariant.of(name, "a rule", List.of("an order")))
                        .toList(),
                new TreeMap<>());
    }
}
