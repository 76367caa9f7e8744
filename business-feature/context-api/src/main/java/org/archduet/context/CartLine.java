package org.archduet.context;

/**
 * So many pieces of one product.
 *
 * @param productId the product
 * @param quantity pieces, at least 1
 */
public record CartLine(long productId, int quantity) {}
