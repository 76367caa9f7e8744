/**
 * From slices to windows: which slices of a block are used, and how the slices of one condition become one window.
 * {@code MergedWindowsTest} guards it.
 */
@NullMarked
package org.archduet.analysis.slice;

import org.jspecify.annotations.NullMarked;
