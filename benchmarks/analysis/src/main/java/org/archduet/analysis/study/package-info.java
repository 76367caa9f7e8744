/** What is computed from the evidence of the studies, and the list of all that is. */
@NullMarked
package org.archduet.analysis.study;

import org.jspecify.annotations.NullMarked;
