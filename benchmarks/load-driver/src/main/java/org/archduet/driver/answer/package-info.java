/**
 * The answers that a window keeps so that they can be compared between systems, in memory and as a file. Guarded by
 * {@code AnswerFileTest} and {@code AnswersUnderLoadTest}.
 */
@NullMarked
package org.archduet.driver.answer;

import org.jspecify.annotations.NullMarked;
