/**
 * Turns the files of a results folder into comparisons with intervals and verdicts; pure and seeded, so the same folder
 * always gives the same bytes. {@code AnalysisTest} guards it.
 */
@NullMarked
package org.archduet.analysis;

import org.jspecify.annotations.NullMarked;
