/**
 * Extra work for each request, with which the harness finds out what a unit of it costs in place. Off unless the
 * harness starts the process with a secret. Guarded by {@code DosesTest}.
 */
@NullMarked
package org.archduet.services.kit.dose;

import org.jspecify.annotations.NullMarked;
