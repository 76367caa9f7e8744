package org.archduet.payment;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.archduet.context.payment.PaymentContext;
import org.archduet.context.payment.PaymentOutcome;
import org.archduet.context.payment.PaymentRequest;
import org.archduet.payment.rules.PaymentStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The payment context over its schema. Every command is one statement that is safe to repeat and safe in any order of
 * arrival; the transaction around it, if any, is the caller's.
 */
public final class Payments implements PaymentContext {
    private static final String RECORD = """
            INSERT INTO payment.payment (order_id, status, amount_cents, reason) VALUES (?, ?, ?, ?)
            ON CONFLICT (order_id) DO NOTHING""";
    private static final String ANSWER = "SELECT status, reason FROM payment.payment WHERE order_id = ?";
    private static final String CAPTURE = """
            UPDATE payment.payment AS p SET status = %s WHERE order_id = ?""".formatted(successor(PaymentStatus::afterCapture));
    private static final String CANCEL =
            """
            INSERT INTO payment.payment AS p (order_id, status, amount_cents) VALUES (?, '%s', 0)
            ON CONFLICT (order_id) DO UPDATE SET status = %s""".formatted(PaymentStatus.CANCELLED_BEFORE, successor(PaymentStatus::afterCancel));

    private final JdbcClient jdbc;
    private final PaymentProvider provider;

    /** @param jdbc over a database that has the schema {@code payment} */
    public Payments(JdbcClient jdbc, PaymentProvider provider) {
        this.jdbc = jdbc;
        this.provider = provider;
    }

    /**
     * Asks the provider only when nothing stands yet: a call that is repeated because its answer was lost must not take
     * the provider's time again. The look costs each first call one read.
     */
    @Override
    public PaymentOutcome authorise(PaymentRequest request) {
        return standing(request.orderId()).orElseGet(() -> record(request, provider.authorise(request)));
    }

    /**
     * Records what the provider decided, for an architecture that asks the provider itself.
     *
     * @param decision authorised or declined
     * @return the decision, or what stands already when the order's payment was decided or cancelled before
     */
    public PaymentOutcome record(PaymentRequest request, PaymentOutcome decision) {
        return insert(request, decision, PaymentStatus.decided(decision));
    }

    /**
     * Records what the provider decided and takes the money at once, for an architecture whose transaction does both.
     *
     * @param decision authorised or declined
     * @return as {@link #record}
     */
    public PaymentOutcome recordCaptured(PaymentRequest request, PaymentOutcome decision) {
        return insert(request, decision, PaymentStatus.decided(decision).afterCapture());
    }

    private PaymentOutcome insert(PaymentRequest request, PaymentOutcome decision, PaymentStatus status) {
        String reason = decision instanceof PaymentOutcome.Declined declined ? declined.reason() : null;
        int inserted = jdbc.sql(RECORD)
                .param(request.orderId())
                .param(status.name())
                .param(request.amountCents())
                .param(reason)
                .update();
        return inserted == 1 ? decision : standing(request.orderId()).orElseThrow();
    }

    @Override
    public void capture(String orderId) {
        if (jdbc.sql(CAPTURE).param(orderId).update() == 0) {
            throw new IllegalStateException("No payment to capture for order " + orderId);
        }
    }

    @Override
    public void cancel(String orderId) {
        jdbc.sql(CANCEL).param(orderId).update();
    }

    private Optional<PaymentOutcome> standing(String orderId) {
        return jdbc.sql(ANSWER)
                .param(orderId)
                .query((row, number) -> PaymentStatus.valueOf(row.getString(1)).answer(row.getString(2)))
                .optional();
    }

    /** The rule as an SQL expression, so that a command needs no read before its write. */
    private static String successor(UnaryOperator<PaymentStatus> rule) {
        return Arrays.stream(PaymentStatus.values())
                .filter(status -> rule.apply(status) != status)
                .map(status -> "WHEN '" + status + "' THEN '" + rule.apply(status) + "'")
                .collect(Collectors.joining(" ", "CASE p.status ", " ELSE p.status END"));
    }
}
