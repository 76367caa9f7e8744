package org.archduet.harness.cpuprofile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archduet.harness.block.ActivityRunner;
import org.archduet.harness.block.BlockSystems;
import org.archduet.harness.block.BlockSystems.Arm;
import org.archduet.harness.block.WarmSystem.Measured;
import org.archduet.harness.handover.PlannedWindow;
import org.archduet.harness.launch.LaunchException;
import org.archduet.harness.launch.ProcessIds;
import org.archduet.harness.launch.RunningProcess;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.harness.run.RunEvent;
import org.archduet.harness.run.RunListener;
import org.archduet.result.failure.FailureWords;
import org.archduet.result.folder.CpuProfileEvidence;
import org.archduet.result.folder.RunFile;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.profile.ProfiledProcess;
import org.archduet.result.start.Window;
import org.archduet.result.vocabulary.ProcessRole;
import org.jspecify.annotations.Nullable;

/**
 * Attaches to each JVM of a system, measures a slice, and keeps flame graphs and stacks. A process that cannot be
 * profiled is kept with the reason; the others are profiled all the same.
 */
final class CpuProfileRunner implements ActivityRunner<CpuProfileActivity> {

    private static final String WINDOW = "profile";

    private final RunFolder folder;
    private final RunListener listener;

    CpuProfileRunner(RunFolder folder, RunListener listener) {
        this.folder = folder;
        this.listener = listener;
    }

    @Override
    public Class<CpuProfileActivity> kind() {
        return CpuProfileActivity.class;
    }

    @Override
    public void run(CpuProfileActivity activity, BlockSystems systems) throws InterruptedException {
        Path temporary = temporary();
        try {
            for (String name : activity.arms()) {
                Arm arm = systems.arm(name);
                List<ProfiledProcess> found = new OneSystem(activity, arm, temporary).profile(systems);
                arm.findings().whenKept(() -> keep(found));
            }
        } finally {
            delete(temporary);
        }
    }

    private void keep(List<ProfiledProcess> found) {
        RunFile<List<ProfiledProcess>> file = folder.evidence(CpuProfileEvidence.TAKEN);
        List<ProfiledProcess> all = new ArrayList<>(file.readIfPresent().orElse(List.of()));
        all.addAll(found);
        file.write(all);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("archduet-profiler-");
        } catch (IOException e) {
            throw new LaunchException("cannot create a temporary folder for the profiler: " + FailureWords.of(e), e);
        }
    }

    /** The library stays mapped in the JVMs, which end with the block. */
    private static void delete(Path temporary) {
        try (var files = Files.list(temporary)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(temporary);
        } catch (IOException e) {
            // left to the system, as any temporary file
        }
    }

    /** The profile of one system. */
    private final class OneSystem {
        private final CpuProfileActivity activity;
        private final Arm arm;
        private final Path temporary;
        private final Map<RunningProcess, AttachedProfiler> attached = new LinkedHashMap<>();
        private final Map<RunningProcess, String> refused = new LinkedHashMap<>();

        OneSystem(CpuProfileActivity activity, Arm arm, Path temporary) {
            this.activity = activity;
            this.arm = arm;
            this.temporary = temporary;
        }

        List<ProfiledProcess> profile(BlockSystems systems) throws InterruptedException {
            RunningSystem running = arm.system().running();
            // what is still compiled after earlier load is no part of the load that is profiled
            systems.awaitQuiet(activity.name());
            running.processes().forEach(this::attach);
            Window window = attached.isEmpty() ? null : measure(systems);
            return running.processes().stream()
                    .map(process -> kept(process, window))
                    .toList();
        }

        private void attach(RunningProcess process) {
            try {
                ProcessIds ids = arm.system()
                        .running()
                        .processIds()
                        .orElseThrow(() -> new ProfilerException(
                                "its launcher does not say which processes of this machine it started"));
                Path library = ProfilerLibrary.unpack(temporary);
                attached.put(process, AttachedProfiler.start(library, Jvms.of(ids.of(process)), temporary));
            } catch (ProfilerException e) {
                refuse(process, e);
            }
        }

        private void refuse(RunningProcess process, ProfilerException e) {
            refused.put(process, e.reason());
            listener.on(new RunEvent.Noted(
                    process.name() + " of " + arm.planned().system() + " was not profiled: " + e.reason()));
        }

        private Window measure(BlockSystems systems) throws InterruptedException {
            PlannedWindow window = new PlannedWindow(
                    WINDOW,
                    activity.settings().mix(),
                    activity.gaps().at(activity.ratePerSecond()),
                    activity.settings().slice(),
                    activity.seed());
            Measured measured =
                    arm.system().measure(window.drawing(systems.draws().next()));
            systems.draws().drawn(measured.judged().window().load());
            measured.judged()
                    .reasons()
                    .forEach(reason -> listener.on(new RunEvent.Noted(
                            "the profile of " + arm.planned().system() + " may be disturbed: " + reason.detail())));
            return measured.judged().window();
        }

        /** @param window null when no process was profiled */
        private ProfiledProcess kept(RunningProcess process, @Nullable Window window) {
            AttachedProfiler profiler = attached.get(process);
            if (profiler != null) {
                try {
                    Path own = arm.system().folder();
                    profiler.stop(
                            own.resolve(stacks(process)),
                            own.resolve(flameGraph(process)),
                            arm.planned().system() + " " + process.name());
                    String place =
                            CpuProfilePlanner.FOLDER + "/" + arm.planned().system() + "/";
                    return entry(
                            process,
                            profiler.event(),
                            window == null ? null : cpuPerRequest(process, window),
                            place + stacks(process),
                            place + flameGraph(process),
                            "");
                } catch (ProfilerException e) {
                    refuse(process, e);
                }
            }
            return entry(process, "", null, "", "", String.valueOf(refused.get(process)));
        }

        private ProfiledProcess entry(
                RunningProcess process,
                String event,
                @Nullable Double cpuNanosPerRequest,
                String stacks,
                String flameGraph,
                String note) {
            return new ProfiledProcess(
                    arm.planned().system(),
                    process.name(),
                    activity.settings().operation(),
                    activity.ratePerSecond(),
                    activity.settings().slice().toMillis() / 1e3,
                    event,
                    cpuNanosPerRequest,
                    stacks,
                    flameGraph,
                    note);
        }

        private static String stacks(RunningProcess process) {
            return process.name() + ".collapsed";
        }

        private static String flameGraph(RunningProcess process) {
            return process.name() + ".html";
        }

        private static @Nullable Double cpuPerRequest(RunningProcess process, Window window) {
            long right = window.load().rightAnswers();
            return window.resources().processes().stream()
                    .filter(usage ->
                            usage.role() == ProcessRole.SYSTEM && usage.name().equals(process.name()))
                    .filter(usage -> right > 0)
                    .map(usage -> (Double) ((double) usage.cpuNanos() / right))
                    .findFirst()
                    .orElse(null);
        }
    }
}
