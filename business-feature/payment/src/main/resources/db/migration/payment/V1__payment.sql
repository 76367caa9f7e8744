-- One payment per order. CANCELLED_BEFORE is the mark of a cancellation that came before its authorisation.
CREATE TABLE payment.payment (
    order_id     text PRIMARY KEY,
    status       text   NOT NULL CHECK (status IN ('AUTHORISED', 'DECLINED', 'CAPTURED', 'VOIDED', 'REFUNDED', 'CANCELLED_BEFORE')),
    amount_cents bigint NOT NULL CHECK (amount_cents >= 0),
    reason       text,
    CHECK ((status = 'DECLINED') = (reason IS NOT NULL))
);
