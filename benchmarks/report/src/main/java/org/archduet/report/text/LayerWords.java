package org.archduet.report.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.archduet.result.profile.CpuProfile;
import org.archduet.result.profile.CpuProfile.LayerShare;
import org.archduet.result.vocabulary.CpuLayer;

/** CPU profiles in words and sums. */
public final class LayerWords {

    private static final double Z = 1.96;
    private static final double FIFTH = 0.2;

    private LayerWords() {}

    /** What a reader calls a layer. */
    public static String name(CpuLayer layer) {
        return switch (layer) {
            case RULES -> "rules";
            case OWN_CODE -> "other own code";
            case SQL -> "SQL client";
            case JSON -> "JSON";
            case HTTP_SERVER -> "HTTP server";
            case HTTP_CLIENT -> "HTTP client";
            case KERNEL -> "OS kernel";
            case JVM -> "JVM";
            case OTHER -> "not attributed";
        };
    }

    /**
     * One layer of a system, summed over its profiled processes.
     *
     * @param nanos CPU time for one request, of the layer alone
     * @param kernelNanos CPU time for one request in the kernel that the layer caused
     */
    public record Sum(CpuLayer layer, double nanos, double kernelNanos) {}

    /** Sums over processes whose CPU time per request is known, the layers in their order. */
    public static List<Sum> sums(List<CpuProfile> ofSystem) {
        Map<CpuLayer, Sum> sums = new EnumMap<>(CpuLayer.class);
        for (CpuProfile profile : ofSystem) {
            Double cpu = profile.taken().cpuNanosPerRequest();
            if (cpu != null && cpu > 0 && profile.samples() > 0) {
                double each = cpu / profile.samples();
                for (LayerShare share : profile.layers()) {
                    sums.merge(
                            share.layer(),
                            new Sum(share.layer(), share.samples() * each, share.kernelSamples() * each),
                            (one, two) -> new Sum(
                                    one.layer(), one.nanos() + two.nanos(), one.kernelNanos() + two.kernelNanos()));
                }
            }
        }
        return List.copyOf(sums.values());
    }

    /** The largest layers of a process, such as {@code HTTP server 31 %, kernel 20 %}. */
    public static String largest(CpuProfile profile, int most) {
        List<LayerShare> shares = new ArrayList<>(profile.layers());
        shares.sort(Comparator.comparingLong(LayerShare::samples).reversed());
        return String.join(
                ", ",
                shares.stream()
                        .limit(most)
                        .map(share -> name(share.layer()) + " " + Figures.percent(share.share()))
                        .toList());
    }

    /**
     * What a share of a fifth means at so many samples, such as {@code 18 % to 22 %}: its 95 % interval by the normal
     * approximation of the binomial distribution.
     *
     * @param samples at least 1
     */
    public static String fifth(long samples) {
        double half = Z * Math.sqrt(FIFTH * (1 - FIFTH) / samples);
        return Figures.percent(Math.max(0, FIFTH - half)) + " to " + Figures.percent(Math.min(1, FIFTH + half));
    }
}
