/**
 * Doing a lab: its steps run, its answers read, its record written. {@code LabPlayTest} and {@code LabRunIT} guard it.
 */
@NullMarked
package org.archduet.course.play;

import org.jspecify.annotations.NullMarked;
