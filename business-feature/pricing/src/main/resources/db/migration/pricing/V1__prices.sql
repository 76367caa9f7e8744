CREATE TABLE pricing.price (
    product_id       bigint PRIMARY KEY,
    unit_price_cents bigint NOT NULL CHECK (unit_price_cents >= 0),
    tax_class        text NOT NULL
);

CREATE TABLE pricing.quantity_break (
    product_id            bigint NOT NULL REFERENCES pricing.price,
    from_quantity         integer NOT NULL CHECK (from_quantity > 1),
    discount_basis_points integer NOT NULL CHECK (discount_basis_points BETWEEN 1 AND 10000),
    PRIMARY KEY (product_id, from_quantity)
);

CREATE TABLE pricing.promotion (
    promotion_id          bigint PRIMARY KEY,
    name                  text NOT NULL UNIQUE,
    from_quantity         integer NOT NULL CHECK (from_quantity >= 1),
    discount_basis_points integer NOT NULL CHECK (discount_basis_points BETWEEN 1 AND 10000)
);

CREATE TABLE pricing.promoted_product (
    product_id   bigint NOT NULL REFERENCES pricing.price,
    promotion_id bigint NOT NULL REFERENCES pricing.promotion,
    PRIMARY KEY (product_id, promotion_id)
);

CREATE TABLE pricing.tax_rate (
    region       text NOT NULL,
    tax_class    text NOT NULL,
    basis_points integer NOT NULL CHECK (basis_points BETWEEN 0 AND 10000),
    PRIMARY KEY (region, tax_class)
);
