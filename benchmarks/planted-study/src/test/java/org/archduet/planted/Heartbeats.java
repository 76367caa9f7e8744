package org.archduet.planted;

import java.util.List;
import org.archduet.result.folder.EvidenceKind;
import tools.jackson.core.type.TypeReference;

/** The evidence: how long a system took to answer single requests while nobody else asked it. */
final class Heartbeats {
    /** What the study finds. */
    static final EvidenceKind<List<Start>> FOUND = new EvidenceKind<>("heartbeat", new TypeReference<>() {});

    /** What its analysis makes of it. */
    static final EvidenceKind<List<Summary>> SUMMARY =
            new EvidenceKind<>("heartbeat-summary", new TypeReference<>() {});

    private Heartbeats() {}

    /**
     * The beats of one start.
     *
     * @param nanos from a request's start to its answer, in the order of the requests
     */
    record Start(String id, String system, List<Long> nanos) {}

    /** The median over all starts of a system, in nanoseconds. */
    record Summary(String system, int beats, long medianNanos) {}
}
