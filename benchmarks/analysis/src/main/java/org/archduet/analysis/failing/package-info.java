/** Systems that failed too many of their requests to be compared. {@code FailingSystemsTest} guards it. */
@NullMarked
package org.archduet.analysis.failing;

import org.jspecify.annotations.NullMarked;
