/**
 * The invariants of the shop, computed over the databases themselves, and the end state by which architectures are
 * compared. Guarded by {@code ShopAuditIT}, which plants a violation of each.
 */
@NullMarked
package org.archduet.shop.contract.audit;

import org.jspecify.annotations.NullMarked;
