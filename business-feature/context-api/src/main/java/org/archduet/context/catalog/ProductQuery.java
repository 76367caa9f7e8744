package org.archduet.context.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What to list.
 *
 * @param category exact category, or null for all
 * @param text words that name or description must contain, all of them, or null for all
 * @param page 0-based page
 * @param size products a page, 1 to 100
 */
public record ProductQuery(
        @Nullable String category, @Nullable String text, int page, int size) {}
