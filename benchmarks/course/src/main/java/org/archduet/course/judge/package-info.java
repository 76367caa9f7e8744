/** What refutes a lab's claim, and what became of the claim. {@code JudgementTest} guards it. */
@NullMarked
package org.archduet.course.judge;

import org.jspecify.annotations.NullMarked;
