/** Reads and checks what a user wrote (architecture.yaml, experiment files) into immutable records, strictly; guarded by {@code DescriptionReaderTest} and {@code BudgetSettingsTest}. */
@NullMarked
package org.archduet.harness.config;

import org.jspecify.annotations.NullMarked;
