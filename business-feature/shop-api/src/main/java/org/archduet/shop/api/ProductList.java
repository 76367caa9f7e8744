package org.archduet.shop.api;

import java.util.List;

/**
 * One page of products in ascending order of id.
 *
 * @param page 0-based
 */
public record ProductList(List<ProductListItem> products, int page, int size, boolean hasMore) {}
