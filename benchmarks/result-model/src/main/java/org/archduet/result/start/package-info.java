/** What one start showed: its windows, resources and failures. */
@NullMarked
package org.archduet.result.start;

import org.jspecify.annotations.NullMarked;
