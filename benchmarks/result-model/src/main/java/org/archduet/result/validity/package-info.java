/** What is held against a figure: reasons, cautions, outcomes. */
@NullMarked
package org.archduet.result.validity;

import org.jspecify.annotations.NullMarked;
