/**
 * The boundary ladder: what each boundary between two parts of a program costs, in isolation. Each rung is one small
 * class; its comment says what the rung isolates and what to see. {@code rungs.json} beside the sources repeats that
 * for reports. Guarded by {@code LadderIT}, which climbs every rung once.
 */
@NullMarked
package org.archduet.microbench;

import org.jspecify.annotations.NullMarked;
