/** Draws charts as SVG; outside text is escaped by the XML writer. {@code ReportTest} guards it. */
@NullMarked
package org.archduet.report.chart;

import org.jspecify.annotations.NullMarked;
