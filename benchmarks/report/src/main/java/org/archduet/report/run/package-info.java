/**
 * A result with its folder, and the questions that several parts of the page ask of it; guarded by {@code ReportTest}.
 */
@NullMarked
package org.archduet.report.run;

import org.jspecify.annotations.NullMarked;
