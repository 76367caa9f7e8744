/**
 * Counted work at its price by dose: what the prices explain of the steps of a chain, and what is left; what they
 * predict of other workloads. {@code BookKeeperTest} and {@code PredictorTest} guard it.
 */
@NullMarked
package org.archduet.analysis.books;

import org.jspecify.annotations.NullMarked;
