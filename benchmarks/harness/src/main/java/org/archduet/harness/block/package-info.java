/**
 * What is done inside a block: systems are started and warmed up, activities are run with them, and what they show is
 * kept. {@link org.archduet.harness.block.Study} is the one extension point.
 */
@NullMarked
package org.archduet.harness.block;

import org.jspecify.annotations.NullMarked;
