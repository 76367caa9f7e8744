package org.archduet.analysis.cpuprofile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.archduet.analysis.study.StudyAnalysis;
import org.archduet.result.folder.CpuProfileEvidence;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.profile.CpuProfile;
import org.archduet.result.profile.CpuProfile.LayerShare;
import org.archduet.result.profile.ProfiledProcess;
import org.archduet.result.vocabulary.CpuLayer;

/** Cuts the stacks of each profiled process into layers. */
public final class CpuProfileAnalysis implements StudyAnalysis {

    @Override
    public void write(RunFolder folder) {
        folder.evidence(CpuProfileEvidence.TAKEN).readIfPresent().ifPresent(taken -> folder.evidence(
                        CpuProfileEvidence.LAYERS)
                .write(taken.stream().map(one -> cut(folder, one)).toList()));
    }

    private static CpuProfile cut(RunFolder folder, ProfiledProcess taken) {
        return taken.stacks().isEmpty()
                ? new CpuProfile(taken, 0, false, List.of())
                : cut(taken, CollapsedStacks.read(folder.root().resolve(taken.stacks())));
    }

    /** The layers of stacks that were read. */
    static CpuProfile cut(ProfiledProcess taken, List<Stack> stacks) {
        Map<CpuLayer, Long> own = new EnumMap<>(CpuLayer.class);
        Map<CpuLayer, Long> caused = new EnumMap<>(CpuLayer.class);
        for (Stack stack : stacks) {
            CpuLayer layer = stack.layer();
            own.merge(layer, stack.samples(), Long::sum);
            if (layer == CpuLayer.KERNEL) {
                caused.merge(stack.causing(), stack.samples(), Long::sum);
            }
        }
        // what no layer caused is the kernel's own
        caused.remove(CpuLayer.KERNEL);
        long all = own.values().stream().mapToLong(Long::longValue).sum();
        List<LayerShare> layers = new ArrayList<>();
        for (CpuLayer layer : CpuLayer.values()) {
            long samples = own.getOrDefault(layer, 0L);
            long kernel = caused.getOrDefault(layer, 0L);
            if (samples + kernel > 0) {
                double share = (double) samples / all;
                Double cpu = taken.cpuNanosPerRequest();
                layers.add(new LayerShare(layer, samples, kernel, share, cpu == null ? null : (Double) (cpu * share)));
            }
        }
        return new CpuProfile(taken, all, stacks.stream().anyMatch(Stack::seesKernel), layers);
    }
}
