/**
 * What a window saw, request by request, and its summary as histograms, files and a measurement. Guarded by {@code
 * MeasurementTest}.
 */
@NullMarked
package org.archduet.driver.record;

import org.jspecify.annotations.NullMarked;
