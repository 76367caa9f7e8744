/** What prices by dose say that a request will cost in workloads they were not taken from, and what it did cost. */
@NullMarked
package org.archduet.result.prediction;

import org.jspecify.annotations.NullMarked;
