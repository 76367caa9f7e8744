/**
 * What each boundary costs, one benchmark a boundary: a rule, the codec, a call over loopback HTTP. Guarded by {@code
 * MicrobenchIT}, which runs each once.
 */
@NullMarked
package org.archduet.microbench;

import org.jspecify.annotations.NullMarked;
