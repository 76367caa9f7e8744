package org.archduet.catalog.rules;

import java.util.List;
import org.archduet.context.catalog.ListedProduct;
import org.archduet.context.catalog.ProductPage;

/**
 * One page out of a longer listing. One product more than the page holds is fetched, which tells whether another page
 * follows without counting all products.
 *
 * @param number 0-based page
 * @param size products a page, at least 1
 */
public record PageCut(int number, int size) {

    /** @throws IllegalArgumentException if the page is negative or holds nothing */
    public PageCut {
        if (number < 0 || size < 1) {
            throw new IllegalArgumentException("page " + number + " of " + size + " products");
        }
    }

    /** @return products before the page; a long, as page × size may pass the range of int */
    public long skip() {
        return (long) number * size;
    }

    /** @return products to fetch: the page and one more */
    public int fetch() {
        return Math.addExact(size, 1);
    }

    /** @param fetched up to {@link #fetch()} products from {@link #skip()} on */
    public ProductPage page(List<ListedProduct> fetched) {
        boolean hasMore = fetched.size() > size;
        return new ProductPage(hasMore ? List.copyOf(fetched.subList(0, size)) : fetched, hasMore);
    }
}
