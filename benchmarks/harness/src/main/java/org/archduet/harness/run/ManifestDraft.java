package org.archduet.harness.run;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.archduet.harness.collect.MachineFacts;
import org.archduet.harness.run.RunSummary.Ending;
import org.archduet.result.run.Manifest;
import org.archduet.result.run.MeasuredProgram;
import org.archduet.result.vocabulary.ManifestKey;
import org.jspecify.annotations.Nullable;

/** The manifest of a run under way: fields come to it step by step. */
final class ManifestDraft {

    private final String commit;
    private final boolean dirty;
    private final List<String> command;
    private final String startedAt;
    private final Map<String, String> fields;
    private final List<MeasuredProgram> programs;
    private boolean pinned;

    /**
     * The working tree and the programs are read here and not again: a commit made during the run is not what was
     * measured.
     */
    private ManifestDraft(
            Path home,
            List<String> command,
            String startedAt,
            Map<String, String> fields,
            List<MeasuredProgram> programs) {
        this.commit = MachineFacts.commit(home);
        this.dirty = MachineFacts.isDirty(home);
        this.command = command;
        this.startedAt = startedAt;
        this.fields = fields;
        this.programs = programs;
    }

    /** Of a run that begins. */
    static ManifestDraft of(RunSetup setup) {
        Map<String, String> fields = new TreeMap<>(MachineFacts.fields());
        fields.putAll(RunInputs.of(setup));
        fields.putAll(Unverified.of(setup));
        return new ManifestDraft(
                setup.request().home(), setup.request().command(), now(), fields, RunPrograms.of(setup));
    }

    /** Of a resumed run: when and how it began stays, and that it was resumed is recorded. */
    static ManifestDraft resuming(RunSetup setup, Manifest before) {
        Map<String, String> fields = new TreeMap<>(before.fields());
        fields.remove(ManifestKey.ENDING.name());
        long times = fields.keySet().stream()
                .filter(ManifestKey.Family.RESUMED::holds)
                .count();
        fields.put(ManifestKey.resumed(times + 1).name(), now());
        return new ManifestDraft(
                setup.request().home(), before.command(), before.startedAt(), fields, RunPrograms.of(setup));
    }

    static boolean isComplete(Manifest manifest) {
        return Ending.COMPLETED.name().equals(manifest.fields().get(ManifestKey.ENDING.name()));
    }

    void put(ManifestKey key, String value) {
        fields.put(key.name(), value);
    }

    void pinned(boolean value) {
        pinned = value;
    }

    Manifest unfinished() {
        return manifest(null);
    }

    Manifest finished(Ending ending) {
        put(ManifestKey.ENDING, ending.name());
        return manifest(now());
    }

    private Manifest manifest(@Nullable String finishedAt) {
        return new Manifest(commit, dirty, command, startedAt, finishedAt, pinned, new TreeMap<>(fields), programs);
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
