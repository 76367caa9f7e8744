package org.archduet.context.catalog;

/** One product of a listing. Without the description, which is its longest text and which no listing shows. */
public record ListedProduct(long productId, String name, String category) {}
