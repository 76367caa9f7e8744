/**
 * The second method: resamples blocks, then seconds within a start. {@code HierarchicalBootstrapTest} guards it, {@code
 * CoverageStudy} measures it.
 */
@NullMarked
package org.archduet.analysis.bootstrap;

import org.jspecify.annotations.NullMarked;
