/**
 * The command that prepares and audits the databases of a shop, whatever its architecture. Guarded by {@code
 * ShopDataIT}.
 */
@NullMarked
package org.archduet.shop.contract;

import org.jspecify.annotations.NullMarked;
