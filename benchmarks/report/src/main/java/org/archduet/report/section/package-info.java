/** One class for each section of the report, in the order of {@code Contents}. {@code ReportTest} guards it. */
@NullMarked
package org.archduet.report.section;

import org.jspecify.annotations.NullMarked;
