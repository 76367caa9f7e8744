/** A system under test that answers at once; {@code NoopIT} starts it through the harness. */
@NullMarked
package org.archduet.noop;

import org.jspecify.annotations.NullMarked;
