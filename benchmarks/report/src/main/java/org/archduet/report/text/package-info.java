/** Numbers and verdicts in words, the same in every locale. {@code FiguresTest} and {@code SentencesTest} guard it. */
@NullMarked
package org.archduet.report.text;

import org.jspecify.annotations.NullMarked;
