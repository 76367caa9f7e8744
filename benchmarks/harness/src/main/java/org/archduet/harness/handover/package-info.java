/**
 * The records that stages pass on to each other, so that no stage needs to know another; they hold no behaviour beyond
 * their own figures, and the walls keep the stages apart.
 */
@NullMarked
package org.archduet.harness.handover;

import org.jspecify.annotations.NullMarked;
