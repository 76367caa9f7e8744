/**
 * What every implementation must do, as test cases over HTTP: extend {@link
 * org.archduet.shop.contract.tck.ShopContract} and say how to start the shop. Its own guard are the implementations: a
 * wrong one must fail.
 */
@NullMarked
package org.archduet.shop.contract.tck;

import org.jspecify.annotations.NullMarked;
