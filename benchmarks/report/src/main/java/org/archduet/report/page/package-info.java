/**
 * What a page consists of: sections of charts, tables and paragraphs, and nothing about HTML. {@code ReportTest} guards
 * it.
 */
@NullMarked
package org.archduet.report.page;

import org.jspecify.annotations.NullMarked;
