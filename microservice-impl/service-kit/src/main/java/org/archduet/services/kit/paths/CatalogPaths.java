package org.archduet.services.kit.paths;

/** Where the catalog service answers. */
public final class CatalogPaths {
    /** GET, {@code category}, {@code text}, {@code page}, {@code size}: a page. */
    public static final String LIST = "/catalog/pages";

    /** GET, {@code ids}: products. */
    public static final String PRODUCTS = "/catalog/products";

    /** GET, {@code ids}: their names. */
    public static final String NAMES = "/catalog/names";

    private CatalogPaths() {}
}
