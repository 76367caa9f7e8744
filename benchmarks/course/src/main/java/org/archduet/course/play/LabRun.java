package org.archduet.course.play;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.archduet.course.answer.StepFolders;
import org.archduet.course.lab.Lab;
import org.archduet.course.lab.Step;
import org.archduet.course.record.LabRecord;
import org.archduet.course.record.LabRecord.MachineRecord;
import org.archduet.course.record.LabRecords;
import org.archduet.harness.collect.MachineFacts;
import org.archduet.harness.collect.ReferenceLoop;
import org.archduet.harness.store.ReservedFolder;
import org.archduet.result.failure.FailureWords;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.folder.Sha256;

/**
 * Does a lab:
 *
 * <pre>{@code
 * LabRun run = new LabRun(request, listener);
 * run.check();                       // before anybody is asked anything
 * run.notReused().forEach(out::println);
 * DoneLab done = run.run(Predictions.parse(lab, List.of("1.2")));
 * }</pre>
 */
public final class LabRun {

    private static final int REFERENCE_LOOPS = 5;

    private final LabRequest request;
    private final RunSteps runs;
    private final UpSteps ups;

    /** Nothing is started by this. */
    public LabRun(LabRequest request, LabListener listener) {
        this.request = request;
        this.runs = new RunSteps(request, listener);
        this.ups = new UpSteps(request, listener);
    }

    /**
     * Everything that can be checked before anything is started.
     *
     * @throws org.archduet.result.failure.UserErrorException when something is wrong or missing
     */
    public void check() {
        for (Step step : request.steps()) {
            if (step instanceof Step.Run run) {
                runs.check(run);
            } else if (step instanceof Step.Up up) {
                ups.check(up);
            }
        }
    }

    /** The finished runs that would be used instead of new ones; the time of the lab is shorter by theirs. */
    public List<Path> reused() {
        return request.steps().stream()
                .flatMap(step -> reusable(step).run().stream())
                .map(RunFolder::root)
                .toList();
    }

    /** Why the last shared runs are not used, each in a clause; none when all are used, or none is there. */
    public List<String> notReused() {
        return request.steps().stream()
                .map(step -> reusable(step).refusal())
                .filter(refusal -> !refusal.isEmpty())
                .toList();
    }

    /**
     * Does all steps, reads the answers, and writes the record.
     *
     * @param predictions of all answers that the lab asks for
     * @throws LabInterruptedException when somebody ends it; no record is written then
     * @throws org.archduet.result.failure.UserErrorException when a step cannot be done
     */
    public DoneLab run(Predictions predictions) {
        Lab lab = request.lab();
        try (ReservedFolder folder = ReservedFolder.next(
                request.results(), String.format(Locale.ROOT, "%02d", lab.number()), LocalDateTime.now())) {
            MachineRecord machine = machine();
            List<StepResult> results = new ArrayList<>();
            for (Step step : request.steps()) {
                results.add(done(step, folder.path()));
            }
            LabRecord record = record(machine, predictions, results);
            Path file = folder.path().resolve(LabRecord.FILE);
            LabRecords.write(file, record);
            return new DoneLab(record, file);
        }
    }

    private SharedRuns.Found reusable(Step step) {
        if (step instanceof Step.Ladder ladder) {
            return runs.reusable(ladder);
        }
        return step instanceof Step.Run run ? runs.reusable(run) : SharedRuns.Found.NOTHING;
    }

    private StepResult done(Step step, Path folder) {
        if (step instanceof Step.Run run) {
            return runs.run(run, folder);
        }
        if (step instanceof Step.Ladder ladder) {
            return runs.climb(ladder, folder);
        }
        return step instanceof Step.Up up
                ? ups.run(up, folder)
                : new StepResult(step.name(), ((Step.Prepared) step).folder(), false, Optional.empty());
    }

    /** Before the first step, while the machine is idle. */
    private static MachineRecord machine() {
        ReferenceLoop loop = ReferenceLoop.warm();
        long[] nanos = LongStream.generate(loop::cpuNanos)
                .limit(REFERENCE_LOOPS)
                .sorted()
                .toArray();
        return new MachineRecord(MachineFacts.fields(), nanos[REFERENCE_LOOPS / 2]);
    }

    private LabRecord record(MachineRecord machine, Predictions predictions, List<StepResult> results) {
        Map<String, Path> folders = new LinkedHashMap<>();
        results.forEach(result -> folders.put(result.name(), result.folder()));
        StepFolders ofSteps = step -> folders.getOrDefault(step, Path.of(step));
        Path home = request.folders().home();
        LabJudgement judgement = LabJudgement.of(request.lab(), predictions.byAnswer(), ofSteps);
        return new LabRecord(
                LabRecord.SCHEMA_VERSION,
                id(request.lab()),
                request.student(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                request.seed(),
                request.variant().flipped(),
                request.variant().shortened(),
                judgement.answers(),
                judgement.refutedIf(),
                judgement.outcome(),
                machine,
                MachineFacts.commit(home),
                MachineFacts.isDirty(home),
                results.stream().map(result -> result.record(home)).toList());
    }

    private static LabRecord.LabId id(Lab lab) {
        try {
            return new LabRecord.LabId(
                    lab.number(), lab.slug(), lab.title(), lab.claim(), Sha256.of(Files.readAllBytes(lab.file())));
        } catch (IOException e) {
            throw new ResultsException(FailureWords.of("cannot read", lab.file(), e), e);
        }
    }
}
