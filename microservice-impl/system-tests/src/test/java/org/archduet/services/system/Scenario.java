package org.archduet.services.system;

import org.archduet.services.ordering.saga.SagaStep;

/** The ways through the sagas. */
enum Scenario {
    /** A checkout that goes well. */
    CONFIRMED,
    /** A checkout while inventory is unavailable; it goes well once inventory is back. */
    UNHEARD,
    /** A checkout whose payment is declined. */
    REFUSED,
    /** A checkout that nobody decided for too long. */
    ABANDONED,
    /** The cancellation of a confirmed order. */
    CANCELLED;

    /** @return a way that takes this step; a new step does not compile until it has one */
    static Scenario of(SagaStep step) {
        return switch (step) {
            case PRICE, BEGIN, RESERVE, AUTHORISE, CONFIRM, CAPTURE, SELL, FINISH -> CONFIRMED;
            case WITHDRAW -> UNHEARD;
            case REFUSE, RELEASE -> REFUSED;
            case VOID -> ABANDONED;
            case START_CANCEL, TAKE_BACK_STOCK, REFUND, CANCEL -> CANCELLED;
        };
    }

    boolean isCheckout() {
        return this != CANCELLED;
    }

    String paymentToken() {
        return this == REFUSED ? "tok_declined" : "tok_visa";
    }

    /** @return what an order that is stored must have become */
    String status() {
        return switch (this) {
            case CONFIRMED, UNHEARD -> "CONFIRMED";
            case REFUSED, ABANDONED -> "REFUSED";
            case CANCELLED -> "CANCELLED";
        };
    }

    /** @return what a checkout with the order's key is answered in the end */
    int checkoutAnswer() {
        return switch (this) {
            case CONFIRMED, UNHEARD, CANCELLED -> 201;
            case REFUSED -> 402;
            case ABANDONED -> 409;
        };
    }
}
