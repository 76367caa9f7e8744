-- One row for each order with work left in other services; the order's status says which work.
-- claims: how often recovery took the order over; touched_at: when somebody last began to work on it.
-- Numbered from 100, so that the ordering context can add migrations of its own below.
CREATE TABLE ordering.saga (
    order_id      text PRIMARY KEY,
    kind          text        NOT NULL CHECK (kind IN ('CHECKOUT', 'CANCEL')),
    payment_token text        NOT NULL,
    claims        integer     NOT NULL DEFAULT 0,
    touched_at    timestamptz NOT NULL DEFAULT now()
);
