package org.archduet.payment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.archduet.context.payment.PaymentOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentStatusTest {

    @ParameterizedTest
    @CsvSource({
        "AUTHORISED, CAPTURED, VOIDED",
        "DECLINED, DECLINED, DECLINED",
        "CAPTURED, CAPTURED, REFUNDED",
        "VOIDED, VOIDED, VOIDED",
        "REFUNDED, REFUNDED, REFUNDED",
        "CANCELLED_BEFORE, CANCELLED_BEFORE, CANCELLED_BEFORE"
    })
    void everyStatusHasOneSuccessorForEveryCommand(
            PaymentStatus status, PaymentStatus captured, PaymentStatus cancelled) {
        assertThat(status.afterCapture()).isEqualTo(captured);
        assertThat(status.afterCancel()).isEqualTo(cancelled);
    }

    @ParameterizedTest
    @EnumSource(PaymentStatus.class)
    void commandsAreIdempotent(PaymentStatus status) {
        assertThat(status.afterCapture().afterCapture()).isEqualTo(status.afterCapture());
        assertThat(status.afterCancel().afterCancel()).isEqualTo(status.afterCancel());
        assertThat(status.afterCancel().afterCapture()).isEqualTo(status.afterCancel());
    }

    @ParameterizedTest
    @EnumSource(PaymentStatus.class)
    void noMoneyIsPromisedOnceItWentBack(PaymentStatus status) {
        assertThat(status.afterCancel().answer("card-declined")).isNotInstanceOf(PaymentOutcome.Authorised.class);
    }

    @Test
    void aRepeatedAuthorisationHearsTheFirstAnswer() {
        assertThat(PaymentStatus.CAPTURED.answer(null)).isEqualTo(new PaymentOutcome.Authorised());
        assertThat(PaymentStatus.DECLINED.answer("limit-exceeded"))
                .isEqualTo(new PaymentOutcome.Declined("limit-exceeded"));
    }

    @Test
    void onlyTheProvidersDecisionsAreRecorded() {
        assertThatThrownBy(() -> PaymentStatus.decided(new PaymentOutcome.AlreadyCancelled()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
