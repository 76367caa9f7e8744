/**
 * Judges what was measured in a window: whether the instrument can be trusted, how the system did, what to be cautious
 * about; and whether the driver's books of the window close. Guarded by {@code WindowJudgementTest}, {@code
 * LoadBooksTest}, {@code LevelChangeTest} and {@code ChangePointTest}.
 */
@NullMarked
package org.archduet.harness.measure;

import org.jspecify.annotations.NullMarked;
