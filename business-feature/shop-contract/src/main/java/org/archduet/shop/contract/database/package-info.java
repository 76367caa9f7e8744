/** Where the databases of the contexts are, and what is said when one cannot be used; guarded by {@code ShopDataIT}. */
@NullMarked
package org.archduet.shop.contract.database;

import org.jspecify.annotations.NullMarked;
