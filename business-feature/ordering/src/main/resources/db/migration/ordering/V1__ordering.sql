CREATE TABLE ordering.customer (
    customer_id bigint PRIMARY KEY,
    name        text NOT NULL
);

-- order_id is derived from the idempotency key (seeded orders have neither key nor digest).
-- refusal: why a REFUSED order was refused, in the form of org.archduet.ordering.rules.Refusal.
CREATE TABLE ordering.orders (
    order_id        text PRIMARY KEY,
    idempotency_key text,
    request_digest  text,
    customer_id     bigint      NOT NULL,
    region          text        NOT NULL,
    status          text        NOT NULL CHECK (status IN ('PENDING', 'CONFIRMED', 'REFUSED', 'CANCELLING', 'CANCELLED')),
    placed_at       timestamptz NOT NULL,
    net_cents       bigint      NOT NULL,
    tax_cents       bigint      NOT NULL,
    total_cents     bigint      NOT NULL,
    refusal         text,
    CHECK ((status = 'REFUSED') = (refusal IS NOT NULL))
);

-- No predicate on status: it would cost every change of status an index entry.
CREATE INDEX orders_of_customer ON ordering.orders (customer_id, placed_at DESC, order_id DESC);

CREATE TABLE ordering.order_line (
    order_id         text     NOT NULL,
    line_no          smallint NOT NULL,
    product_id       bigint   NOT NULL,
    quantity         integer  NOT NULL CHECK (quantity > 0),
    unit_price_cents bigint   NOT NULL,
    discount_cents   bigint   NOT NULL,
    net_cents        bigint   NOT NULL,
    tax_cents        bigint   NOT NULL,
    total_cents      bigint   NOT NULL,
    PRIMARY KEY (order_id, line_no)
);
