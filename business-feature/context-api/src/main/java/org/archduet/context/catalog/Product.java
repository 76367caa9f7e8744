package org.archduet.context.catalog;

/** One product as the catalog knows it: no price, no stock. */
public record Product(long productId, String name, String description, String category) {}
