/**
 * Claims about a run, written as one line each, judged by its intervals and exported as JUnit XML. {@code
 * AssertionTest} guards it.
 */
@NullMarked
package org.archduet.analysis.assertion;

import org.jspecify.annotations.NullMarked;
