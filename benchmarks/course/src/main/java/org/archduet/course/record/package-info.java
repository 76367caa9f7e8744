/** What one person predicted and found in one lab, as a JSON file. {@code LabRecordTest} guards it. */
@NullMarked
package org.archduet.course.record;

import org.jspecify.annotations.NullMarked;
