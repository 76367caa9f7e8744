-- Every checkout updates stock rows; room on each page keeps those updates off the index (HOT).
CREATE TABLE inventory.stock (
    product_id        bigint PRIMARY KEY,
    initial_quantity  integer NOT NULL,
    free_quantity     integer NOT NULL CHECK (free_quantity >= 0),
    reserved_quantity integer NOT NULL CHECK (reserved_quantity >= 0),
    sold_quantity     integer NOT NULL CHECK (sold_quantity >= 0),
    CHECK (free_quantity + reserved_quantity + sold_quantity = initial_quantity)
) WITH (fillfactor = 50);

-- A row for each order that ever asked: RESERVED, SOLD, RELEASED (also the mark of a release that came first), REFUSED.
CREATE TABLE inventory.reservation (
    order_id             text PRIMARY KEY,
    status               text NOT NULL CHECK (status IN ('RESERVED', 'SOLD', 'RELEASED', 'REFUSED')),
    missing_product_ids  bigint[] CHECK ((status = 'REFUSED') = (missing_product_ids IS NOT NULL))
) WITH (fillfactor = 80);

CREATE TABLE inventory.reservation_line (
    order_id   text NOT NULL,
    product_id bigint NOT NULL,
    quantity   integer NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (order_id, product_id)
);
