package org.archduet.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.archduet.context.payment.PaymentOutcome;
import org.archduet.context.payment.PaymentRequest;
import org.archduet.testdatabase.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PaymentsIT {
    private static final PaymentOutcome AUTHORISED = new PaymentOutcome.Authorised();
    private static final PaymentOutcome ALREADY_CANCELLED = new PaymentOutcome.AlreadyCancelled();

    private static JdbcClient jdbc;
    private static Payments payments;

    @BeforeAll
    static void start() {
        DataSource database = TestServer.migrated(PaymentSchema.NAME, PaymentSchema.MIGRATIONS);
        jdbc = JdbcClient.create(database);
        payments = new Payments(jdbc, new PaymentProvider(Duration.ZERO));
    }

    @Test
    void authoriseCaptureCancelEachTwice() {
        assertThat(payments.authorise(request("twice"))).isEqualTo(AUTHORISED);
        assertThat(payments.authorise(request("twice"))).isEqualTo(AUTHORISED);
        payments.capture("twice");
        payments.capture("twice");
        assertThat(status("twice")).isEqualTo("CAPTURED");
        payments.cancel("twice");
        payments.cancel("twice");
        assertThat(status("twice")).isEqualTo("REFUNDED");
        assertThat(payments.authorise(request("twice"))).isEqualTo(ALREADY_CANCELLED);
    }

    /** An interrupted thread cannot ask this provider: it would throw. */
    @Test
    void theProviderIsAskedOnceForAnOrder() {
        payments.authorise(request("asked-once"));
        payments.cancel("never-asked");
        Payments slow = new Payments(jdbc, new PaymentProvider(PaymentProvider.LONGEST));
        Thread.currentThread().interrupt();
        try {
            assertThat(slow.authorise(request("asked-once"))).isEqualTo(AUTHORISED);
            assertThat(slow.authorise(request("never-asked"))).isEqualTo(ALREADY_CANCELLED);
            assertThatThrownBy(() -> slow.authorise(request("asked-first"))).isInstanceOf(IllegalStateException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aDeclineIsRememberedAndNeverTaken() {
        PaymentRequest request = new PaymentRequest("declined", 500, "tok_declined");
        PaymentOutcome declined = new PaymentOutcome.Declined("card-declined");
        assertThat(payments.authorise(request)).isEqualTo(declined);
        assertThat(payments.record(request, AUTHORISED)).isEqualTo(declined);
        payments.capture("declined");
        payments.cancel("declined");
        assertThat(status("declined")).isEqualTo("DECLINED");
    }

    @Test
    void aCancellationThatComesFirstRefusesTheLateAuthorisation() {
        payments.cancel("early");
        assertThat(payments.authorise(request("early"))).isEqualTo(ALREADY_CANCELLED);
        assertThat(status("early")).isEqualTo("CANCELLED_BEFORE");
    }

    @Test
    void anAuthorisationIsVoided() {
        payments.authorise(request("voided"));
        payments.cancel("voided");
        payments.capture("voided");
        assertThat(status("voided")).isEqualTo("VOIDED");
    }

    @Test
    void aTransactionMayRecordAndCaptureAtOnce() {
        assertThat(payments.recordCaptured(request("at-once"), AUTHORISED)).isEqualTo(AUTHORISED);
        assertThat(status("at-once")).isEqualTo("CAPTURED");
        PaymentOutcome declined = new PaymentOutcome.Declined("card-declined");
        assertThat(payments.recordCaptured(request("at-once-declined"), declined))
                .isEqualTo(declined);
        assertThat(status("at-once-declined")).isEqualTo("DECLINED");
        payments.cancel("at-once-cancelled");
        assertThat(payments.recordCaptured(request("at-once-cancelled"), AUTHORISED))
                .isEqualTo(ALREADY_CANCELLED);
    }

    @Test
    void aCaptureOfNothingIsAFault() {
        assertThatThrownBy(() -> payments.capture("nothing"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nothing");
    }

    @Test
    void commandsInEveryOrderAtOnceEndWithTheMoneyBackAndOneAnswer() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (int order = 0; order < 50; order++) {
                String id = "race-" + order;
                payments.authorise(request(id));
                List<Callable<PaymentOutcome>> calls = IntStream.range(0, 8)
                        .<Callable<PaymentOutcome>>mapToObj(caller -> () -> {
                            if (caller % 2 == 0) {
                                payments.cancel(id);
                            } else {
                                payments.capture(id);
                            }
                            return payments.authorise(request(id));
                        })
                        .toList();
                Set<PaymentOutcome> answers = new HashSet<>();
                for (Future<PaymentOutcome> answer : threads.invokeAll(calls)) {
                    answers.add(answer.get());
                }
                assertThat(answers).isSubsetOf(AUTHORISED, ALREADY_CANCELLED).contains(ALREADY_CANCELLED);
                assertThat(status(id)).isIn("VOIDED", "REFUNDED");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static PaymentRequest request(String orderId) {
        return new PaymentRequest(orderId, 1_999, "tok_visa");
    }

    private static String status(String orderId) {
        return jdbc.sql("SELECT status FROM payment.payment WHERE order_id = ?")
                .param(orderId)
                .query(String.class)
                .single();
    }
}
