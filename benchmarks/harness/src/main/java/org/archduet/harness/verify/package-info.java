/**
 * Proves, before anything is timed, that systems give the same answers to the same operations and have the processes
 * and calls that they describe; and afterwards, that they still did under load. Guarded by {@code
 * TranscriptComparisonTest}, {@code AnswersUnderLoadTest}, {@code CanonicalTest}, {@code TopologyCheckTest} and {@code
 * RunFailureIT}.
 */
@NullMarked
package org.archduet.harness.verify;

import org.jspecify.annotations.NullMarked;
