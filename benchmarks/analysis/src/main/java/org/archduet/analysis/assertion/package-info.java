/**
 * Assertions about a run, written as one line each, judged by its intervals and exported as JUnit XML, and the
 * published claims that are made of such statements. {@code AssertionTest} guards it.
 */
@NullMarked
package org.archduet.analysis.assertion;

import org.jspecify.annotations.NullMarked;
