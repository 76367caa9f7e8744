package org.archduet.shop.contract.tck;

/** So many pieces of a product, as a case asks for them. */
record Line(long productId, int quantity) {
    static Line of(long productId, int quantity) {
        return new Line(productId, quantity);
    }

    String json() {
        return "{\"productId\":%d,\"quantity\":%d}".formatted(productId, quantity);
    }
}
