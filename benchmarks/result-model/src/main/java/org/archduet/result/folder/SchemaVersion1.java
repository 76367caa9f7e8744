package org.archduet.result.folder;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.archduet.result.capacity.Capacity;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.DecisionRule;
import org.archduet.result.decision.JudgedAssertion;
import org.archduet.result.decision.PrecisionLook;
import org.archduet.result.load.Calibration;
import org.archduet.result.run.Budget;
import org.archduet.result.run.Experiment;
import org.archduet.result.run.Manifest;
import org.archduet.result.run.Microbenchmark;
import org.archduet.result.run.ParityResult;
import org.archduet.result.run.PoolSettings;
import org.archduet.result.run.RunResult;
import org.archduet.result.run.SystemResult;
import org.archduet.result.start.RepeatedStart;
import org.archduet.result.start.Start;
import org.archduet.result.start.StartFailure;
import org.archduet.result.validity.Validity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.util.StdConverter;

/**
 * Where version 1 of the format differs from the model. It has no field for the role of an arm: the name of a
 * noise-floor copy says it. It has a list {@code findings}, always empty, since nothing writes into it. No other class
 * knows the suffix or the list.
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
        return new SimpleModule("schema version 1")
                .setMixInAnnotation(SystemResult.class, SystemAsWritten.class)
                .setMixInAnnotation(RunResult.class, RunAsWritten.class);
    }

    @JsonSerialize(converter = WriteSystem.class)
    @JsonDeserialize(converter = ReadSystem.class)
    private interface SystemAsWritten {}

    @JsonSerialize(converter = WriteRun.class)
    @JsonDeserialize(converter = ReadRun.class)
    private interface RunAsWritten {}

    private record WrittenSystem(
            String name,
            String title,
            List<String> processes,
            Budget budget,
            @Nullable List<PoolSettings> pools) {}

    private record WrittenRun(
            int schemaVersion,
            Experiment experiment,
            DecisionRule decision,
            Validity validity,
            Manifest manifest,
            List<SystemResult> systems,
            @Nullable ParityResult parity,
            @Nullable Calibration calibration,
            List<Start> starts,
            List<StartFailure> incomplete,
            List<RepeatedStart> repeats,
            List<PrecisionLook> looks,
            List<Capacity> capacity,
            List<JsonNode> findings,
            List<Comparison> comparisons,
            List<JudgedAssertion> assertions,
            List<Microbenchmark> microbenchmarks) {}

    private static final class WriteSystem extends StdConverter<SystemResult, WrittenSystem> {
        @Override
        public WrittenSystem convert(SystemResult system) {
            return new WrittenSystem(
                    system.name(), system.title(), system.processes(), system.budget(), system.pools());
        }
    }

    private static final class ReadSystem extends StdConverter<WrittenSystem, SystemResult> {
        @Override
        public SystemResult convert(WrittenSystem written) {
            return system(written.name, written.title, written.processes, written.budget)
                    .with(Objects.requireNonNullElse(written.pools, List.of()));
        }
    }

    private static final class WriteRun extends StdConverter<RunResult, WrittenRun> {
        @Override
        public WrittenRun convert(RunResult run) {
            return new WrittenRun(
                    run.schemaVersion(),
                    run.experiment(),
                    run.decision(),
                    run.validity(),
                    run.manifest(),
                    run.systems(),
                    run.parity(),
                    run.calibration(),
                    run.starts(),
                    run.incomplete(),
                    run.repeats(),
                    run.looks(),
                    run.capacity(),
                    List.of(),
                    run.comparisons(),
                    run.assertions(),
                    run.microbenchmarks());
        }
    }

    private static final class ReadRun extends StdConverter<WrittenRun, RunResult> {
        @Override
        public RunResult convert(WrittenRun written) {
            return new RunResult(
                    written.schemaVersion,
                    written.experiment,
                    written.decision,
                    written.validity,
                    written.manifest,
                    written.systems,
                    written.parity,
                    written.calibration,
                    written.starts,
                    written.incomplete,
                    written.repeats,
                    written.looks,
                    written.capacity,
                    written.comparisons,
                    written.assertions,
                    written.microbenchmarks);
        }
    }
}
