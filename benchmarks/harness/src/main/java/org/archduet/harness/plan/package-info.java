/**
 * Expands an experiment, a profile and a seed to an immutable, printable plan, without starting anything. Guarded by
 * {@code PlannerTest}.
 */
@NullMarked
package org.archduet.harness.plan;

import org.jspecify.annotations.NullMarked;
