/**
 * Finds the highest offered load that keeps an SLO, for anything that can be loaded. Pure: windows are asked of a
 * {@link org.archduet.driver.capacity.Loadable}. Guarded by {@code CapacitySearchTest}, in full by {@code
 * SinglePermitCapacityTest} of the self-test.
 */
@NullMarked
package org.archduet.driver.capacity;

import org.jspecify.annotations.NullMarked;
