/**
 * Judges what was measured in a window: whether the instrument can be trusted, how the system did, what to be cautious
 * about. Guarded by {@code WindowJudgementTest}, {@code LevelChangeTest} and {@code ChangePointTest}.
 */
@NullMarked
package org.archduet.harness.measure;

import org.jspecify.annotations.NullMarked;
