package org.archduet.context.catalog;

import java.util.List;

/**
 * One page of a listing.
 *
 * @param products in ascending order of id
 * @param hasMore whether a further page exists
 */
public record ProductPage(List<ListedProduct> products, boolean hasMore) {}
