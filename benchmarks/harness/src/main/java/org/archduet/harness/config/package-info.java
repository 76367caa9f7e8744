/**
 * Reads and checks what a user wrote (architecture.yaml, experiment files) into immutable records, strictly;
 * guarded by {@code DescriptionReaderTest},
 * {@code EveryKeyTest} and {@code BudgetSettingsTest}. The JSON Schemas beside it are for editors.
 */
@NullMarked
package org.archduet.harness.config;

import org.jspecify.annotations.NullMarked;
