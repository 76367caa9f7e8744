/** What the tests of the course share. */
@NullMarked
package org.archduet.course;

import org.jspecify.annotations.NullMarked;
