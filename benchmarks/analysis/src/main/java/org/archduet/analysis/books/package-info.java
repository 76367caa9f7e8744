/**
 * Counted work at its price by dose against the steps of a chain: what the prices explain, and what is left. {@code
 * BookKeeperTest} guards it.
 */
@NullMarked
package org.archduet.analysis.books;

import org.jspecify.annotations.NullMarked;
