package org.archduet.course.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.harness.collect.MachineFacts;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.Manifest;
import org.archduet.result.validity.Validity;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.archduet.result.vocabulary.ManifestKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shared run is used again, or a clause says why not. The runs are those of the ladder, which need no plan. */
class SharedRunsTest {

    private static final String PROFILE = "synthetic";

    @TempDir
    private Path home;

    private Path shared;
    private RunFolder run;

    @BeforeEach
    void aRunOfACleanTree() throws Exception {
        shared = home.resolve("results/labs/shared");
        write("src/main/Shop.java", "class Shop {}");
        write("labs/README.md", "A course");
        write(".gitignore", "results/labs/");
        git("init", "-q");
        git("add", "-A");
        git("commit", "-q", "-m", "measured");
        run = finished("20260901-100000-rungs");
    }

    @Test
    void runOfTheSameTreeIsUsed() {
        SharedRuns.Found found = search(PROFILE);
        assertThat(found.run()).contains(run);
        assertThat(found.refusal()).isEmpty();
        assertThat(new SharedRuns(shared, false).finishedLadder("shop", PROFILE, home))
                .isEqualTo(SharedRuns.Found.NOTHING);
    }

    @Test
    void filesThatNothingIsBuiltFromDoNotEndTheSharing() throws IOException {
        write("labs/05/mine.yaml", "blocks: 2");
        write("labs/README.md", "A course, and my notes");
        write("results/mine/notes.txt", "four blocks");
        write("src/test/ShopTest.java", "class ShopTest {}");
        write("src/README.md", "A shop");
        assertThat(search(PROFILE).run()).contains(run);
    }

    @Test
    void changedOrNewSourceEndsIt() throws IOException {
        write("src/main/Cart.java", "class Cart {}");
        refused("files that the build or a run reads have changed (git status lists them)");
        Files.delete(home.resolve("src/main/Cart.java"));
        assertThat(search(PROFILE).run()).contains(run);
        write("src/main/Shop.java", "class Shop { int open; }");
        refused("files that the build or a run reads have changed (git status lists them)");
    }

    @Test
    void runOfAnotherCommitIsNamedWithShortHashes() throws Exception {
        String before = MachineFacts.commit(home).substring(0, 8);
        git("commit", "-q", "--allow-empty", "-m", "pulled");
        String after = MachineFacts.commit(home).substring(0, 8);
        refused("commit was " + before + ", is " + after);
        write("src/main/Shop.java", "class Shop { int open; }");
        refused("commit was " + before + ", is " + after + "; and 1 more difference");
    }

    @Test
    void otherProfileAndInvalidOrUnfinishedRunsAreSaid() throws IOException {
        assertThat(search("quick").refusal()).isEqualTo("profile was synthetic, is quick (" + run.root() + ")");
        run.validity().write(Validity.of(List.of(new ValidityReason(Code.PARITY, "planted"))));
        Analysis.write(run);
        refused("it is INVALID");
        assertThat(new SharedRuns(shared, true)
                        .finishedLadder("rungs", PROFILE, home)
                        .run())
                .contains(run);
        Files.delete(run.result().path());
        refused("it did not finish");
    }

    @Test
    void theReasonIsThatOfTheNewestAndAnOlderRunWillDo() throws IOException {
        RunFolder newest = finished("20260901-110000-rungs");
        Files.delete(newest.result().path());
        assertThat(search(PROFILE).run()).contains(run);
        Files.delete(run.result().path());
        assertThat(search(PROFILE).refusal()).isEqualTo("it did not finish (" + newest.root() + ")");
    }

    private void refused(String why) {
        SharedRuns.Found found = search(PROFILE);
        assertThat(found.run()).isEmpty();
        assertThat(found.refusal()).isEqualTo(why + " (" + run.root() + ")");
    }

    private SharedRuns.Found search(String profile) {
        return new SharedRuns(shared, false).finishedLadder("rungs", profile, home);
    }

    /** As the harness would leave it now. */
    private RunFolder finished(String name) {
        RunFolder folder = SyntheticRun.of(2, 42).write(new RunFolder(shared.resolve(name)));
        Manifest manifest = folder.manifest().read();
        Map<String, String> fields = new TreeMap<>(manifest.fields());
        MachineFacts.changes(home).ifPresent(changes -> fields.put(ManifestKey.INPUT_UNCOMMITTED.name(), changes));
        folder.manifest()
                .write(new Manifest(
                        MachineFacts.commit(home),
                        MachineFacts.isDirty(home),
                        manifest.command(),
                        manifest.startedAt(),
                        manifest.finishedAt(),
                        manifest.pinned(),
                        fields));
        Analysis.write(folder);
        return folder;
    }

    private void write(String file, String content) throws IOException {
        Path path = home.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("git", "-C", home.toString(), "-c", "user.name=test", "-c", "user.email=test@example.org"));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
