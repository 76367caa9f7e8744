/** What one trial showed: its windows, resources and failures. */
@NullMarked
package org.archduet.result.trial;

import org.jspecify.annotations.NullMarked;
