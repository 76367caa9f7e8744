/** Published claims that an experiment puts to the test, and what became of them. */
@NullMarked
package org.archduet.result.claim;

import org.jspecify.annotations.NullMarked;
