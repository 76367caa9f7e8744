/**
 * Finds the highest offered load that keeps an SLO, for anything that can be loaded. Pure: windows are asked of a
 * {@link org.archduet.driver.capacity.Loadable}. Guarded by {@code CapacitySearchTest} and {@code SinglePermitCapacityTest}.
 */
@NullMarked
package org.archduet.driver.capacity;

import org.jspecify.annotations.NullMarked;
