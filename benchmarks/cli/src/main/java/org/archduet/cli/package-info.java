/**
 * The command line: options in, one call of the harness, the analysis or the report, words out. No logic; guarded by
 * {@code CommandLineTest} and {@code CommandLineTest}.
 */
@NullMarked
package org.archduet.cli;

import org.jspecify.annotations.NullMarked;
