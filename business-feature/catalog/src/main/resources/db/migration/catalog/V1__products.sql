CREATE TABLE catalog.product (
    product_id  bigint PRIMARY KEY,
    name        text NOT NULL,
    description text NOT NULL,
    category    text NOT NULL,
    -- "simple": no stemming and no stop words, so a search means the same in every language
    words       tsvector GENERATED ALWAYS AS (to_tsvector('simple', name || ' ' || description)) STORED
);

CREATE INDEX product_by_category ON catalog.product (category, product_id);
CREATE INDEX product_by_words ON catalog.product USING gin (words);
