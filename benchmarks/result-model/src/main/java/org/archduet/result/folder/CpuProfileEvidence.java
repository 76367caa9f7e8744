package org.archduet.result.folder;

import java.util.List;
import org.archduet.result.profile.CpuProfile;
import org.archduet.result.profile.ProfiledProcess;
import tools.jackson.core.type.TypeReference;

/** Evidence of the study that profiles the CPU. */
public final class CpuProfileEvidence {

    /** What the harness took. */
    public static final EvidenceKind<List<ProfiledProcess>> TAKEN =
            new EvidenceKind<>("profile", new TypeReference<>() {});

    /** What the analysis makes of {@link #TAKEN}. */
    public static final EvidenceKind<List<CpuProfile>> LAYERS =
            new EvidenceKind<>("profile-layers", new TypeReference<>() {});

    private CpuProfileEvidence() {}
}
