/**
 * The labs as their folders describe them: steps, answers, what refutes the claim. {@code LabFileTest} and
 * {@code CourseTest} guard it.
 */
@NullMarked
package org.archduet.course.lab;

import org.jspecify.annotations.NullMarked;
