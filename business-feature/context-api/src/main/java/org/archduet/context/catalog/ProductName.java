package org.archduet.context.catalog;

/** What one product is called now. */
public record ProductName(long productId, String name) {}
