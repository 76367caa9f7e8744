/**
 * Turns a results folder into report.html and summary.md; reads disk only and knows nothing of the harness. {@code
 * ReportTest} guards it.
 */
@NullMarked
package org.archduet.report;

import org.jspecify.annotations.NullMarked;
