/** What the driver measured in one window. */
@NullMarked
package org.archduet.result.load;

import org.jspecify.annotations.NullMarked;
