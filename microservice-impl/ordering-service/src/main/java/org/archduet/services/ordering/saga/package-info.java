/**
 * Checkout and cancellation as sagas that survive a crash at any point: the order's status is the saga's state, a table
 * lists the orders with work left. Guarded by {@code SagasIT} and {@code SagaCrashIT}.
 */
@NullMarked
package org.archduet.services.ordering.saga;

import org.jspecify.annotations.NullMarked;
