/** What was measured, as immutable records that are written to and read from a results folder as JSON. Depends on nothing else here; the schema and golden-file tests seal the names of its fields. */
@NullMarked
package org.archduet.result;

import org.jspecify.annotations.NullMarked;
