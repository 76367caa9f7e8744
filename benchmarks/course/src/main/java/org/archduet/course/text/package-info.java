/** Labs and their results in words, for a terminal. {@code LabWordsTest} guards it. */
@NullMarked
package org.archduet.course.text;

import org.jspecify.annotations.NullMarked;
