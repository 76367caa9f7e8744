/**
 * The data set of the shop: made from a seed alone, then copied into the databases. Guarded by {@code ShopDataSetTest}
 * and {@code ShopDataIT}.
 */
@NullMarked
package org.archduet.shop.contract.data;

import org.jspecify.annotations.NullMarked;
