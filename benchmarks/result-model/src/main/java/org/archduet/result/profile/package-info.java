/**
 * What a sampling profiler saw in the processes of a start that enters no comparison: the records that pass from the
 * harness to analysis and report.
 */
@NullMarked
package org.archduet.result.profile;

import org.jspecify.annotations.NullMarked;
