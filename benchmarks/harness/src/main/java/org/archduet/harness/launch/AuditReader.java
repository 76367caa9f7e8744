package org.archduet.harness.launch;

import org.archduet.result.folder.Json;
import tools.jackson.core.JacksonException;

/**
 * Reads what an audit command printed, strictly: one JSON document with {@code invariants} and {@code state}, and
 * nothing else.
 */
final class AuditReader {

    private static final int SHOWN = 200;

    private AuditReader() {}

    static AuditReport read(String system, String output) {
        try {
            AuditReport report = Json.MAPPER.readValue(output, AuditReport.class);
            if (report.invariants() == null || report.state() == null) {
                throw new LaunchException("the audit of " + system + " lacks 'invariants' or 'state'");
            }
            return report;
        } catch (JacksonException e) {
            String start = output.substring(0, Math.min(SHOWN, output.length())).strip();
            throw new LaunchException(
                    "the audit of " + system + " printed invalid output (" + e.getOriginalMessage()
                            + "); it starts with: " + start,
                    e);
        }
    }
}
