/**
 * The public API of the shop as data: wire records, paths, error codes. The same for every architecture; guarded by the
 * shop contract.
 */
@NullMarked
package org.archduet.shop.api;

import org.jspecify.annotations.NullMarked;
