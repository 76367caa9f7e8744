/** What a whole class guessed and found, from its records, as one page. {@code ClassPageTest} guards it. */
@NullMarked
package org.archduet.course.classroom;

import org.jspecify.annotations.NullMarked;
