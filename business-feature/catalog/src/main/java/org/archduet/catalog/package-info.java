/**
 * The catalog context: names, descriptions and categories of products in the schema {@code catalog}. Guarded by {@code
 * CatalogIT}.
 */
@NullMarked
package org.archduet.catalog;

import org.jspecify.annotations.NullMarked;
