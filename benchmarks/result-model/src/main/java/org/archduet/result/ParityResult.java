package org.archduet.result;

import java.util.List;
import java.util.Map;

/**
 * The full parity replay: the same seeded operations on each fresh system, transcripts and end states compared.
 *
 * @param operations how many were replayed
 * @param outcomes how many ended in each status
 * @param differences first differences in words; empty when the systems agree
 */
public record ParityResult(int operations, Map<String, Long> outcomes, List<String> differences) {}
