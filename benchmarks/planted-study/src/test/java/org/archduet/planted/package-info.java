/**
 * A study that the product does not know, with all that a study has: a key of the experiment file, an activity,
 * evidence, an analysis and a section of the report. None of it needs a change in the product; one of the product's own
 * studies would be one line more in each of {@code Studies}, {@code StudyAnalyses} and {@code Contents}.
 */
@NullMarked
package org.archduet.planted;

import org.jspecify.annotations.NullMarked;
