/** What is known of queues in theory. */
@NullMarked
package org.archduet.driver.queue;

import org.jspecify.annotations.NullMarked;
