/**
 * Answers of a lab: the question, where the measured figure stands, what was expected. {@code AnswerReadingTest} and
 * {@code PredictionTest} guard it.
 */
@NullMarked
package org.archduet.course.answer;

import org.jspecify.annotations.NullMarked;
