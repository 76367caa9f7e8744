package org.archduet.result.folder;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.archduet.result.run.Budget;
import org.archduet.result.run.CallPath;
import org.archduet.result.run.PoolSettings;
import org.archduet.result.run.SystemResult;
import org.archduet.result.vocabulary.ArmRole;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.util.StdConverter;

/**
 * Where version 1 of the format differs from the model. It has no field for the role of an arm: the name of a
 * noise-floor copy says it. No other class knows the suffix.
 */
public final class SchemaVersion1 {

    private static final String NOISE_FLOOR_SUFFIX = "-again";

    private SchemaVersion1() {}

    /** Name of the second copy of a baseline that measures the noise floor. */
    public static String noiseFloorCopyOf(String baseline) {
        return baseline + NOISE_FLOOR_SUFFIX;
    }

    /** Name of the system that a noise-floor copy is a copy of; empty for every other system. */
    public static Optional<String> originalOf(String system) {
        return system.endsWith(NOISE_FLOOR_SUFFIX)
                ? Optional.of(system.substring(0, system.length() - NOISE_FLOOR_SUFFIX.length()))
                : Optional.empty();
    }

    /** A system with the role that its name says. */
    public static SystemResult system(String name, String title, List<String> processes, Budget budget) {
        return originalOf(name)
                .map(original -> SystemResult.noiseFloor(name, title, processes, budget, original))
                .orElseGet(() -> SystemResult.compared(name, title, processes, budget));
    }

    static JacksonModule module() {
        return new SimpleModule("schema version 1").setMixInAnnotation(SystemResult.class, SystemAsRead.class);
    }

    @JsonDeserialize(converter = ReadSystem.class)
    private interface SystemAsRead {}

    /** A system of either version: version 1 has neither role nor original. */
    private record WrittenSystem(
            String name,
            String title,
            List<String> processes,
            Budget budget,
            @Nullable ArmRole role,
            @Nullable String copyOf,
            @Nullable List<PoolSettings> pools,
            @Nullable List<CallPath> callPaths) {}

    private static final class ReadSystem extends StdConverter<WrittenSystem, SystemResult> {
        @Override
        public SystemResult convert(WrittenSystem written) {
            List<PoolSettings> pools = Objects.requireNonNullElse(written.pools, List.of());
            List<CallPath> callPaths = Objects.requireNonNullElse(written.callPaths, List.of());
            return written.role == null
                    ? system(written.name, written.title, written.processes, written.budget)
                            .with(pools)
                            .describing(callPaths)
                    : new SystemResult(
                            written.name,
                            written.title,
                            written.processes,
                            written.budget,
                            written.role,
                            written.copyOf,
                            pools,
                            callPaths);
        }
    }
}
