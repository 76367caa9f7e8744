/**
 * One run as a whole: where it was made, what was planned, what it showed. The schema and golden-file tests seal the
 * names of the fields.
 */
@NullMarked
package org.archduet.result.run;

import org.jspecify.annotations.NullMarked;
