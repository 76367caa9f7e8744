/** Draws charts as SVG; outside text is escaped by the XML writer. {@code ChartTest} guards it. */
@NullMarked
package org.archduet.report.chart;

import org.jspecify.annotations.NullMarked;
