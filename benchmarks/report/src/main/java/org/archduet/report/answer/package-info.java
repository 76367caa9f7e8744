/** The first screen of the report: what was found, of what, why, and how far it goes. Guarded by {@code AnswerTest}. */
@NullMarked
package org.archduet.report.answer;

import org.jspecify.annotations.NullMarked;
