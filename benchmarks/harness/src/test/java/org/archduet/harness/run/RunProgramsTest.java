package org.archduet.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.archduet.harness.collect.MachineFacts;
import org.archduet.harness.pipeline.Studies;
import org.archduet.harness.testshop.TinyExperiment;
import org.archduet.result.folder.Sha256;
import org.archduet.result.run.MeasuredProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The provenance of a run names what was measured, and not only what measured it. */
class RunProgramsTest {

    @TempDir
    Path folder;

    @Test
    void aJarIsNamedWithItsHashAndThatOfItsClassPath() throws Exception {
        command("\"-jar\", \"target/shop.jar\"");
        Path lib = Files.createDirectories(folder.resolve("alone/target/lib")).resolve("rules.jar");
        Files.writeString(lib, "rules");
        Path jar = jar(folder.resolve("alone/target/shop.jar"), "lib/rules.jar lib/missing.jar", "f00d");

        MeasuredProgram program = program();

        assertThat(program.file()).isEqualTo("alone/target/shop.jar");
        assertThat(program.process()).isEqualTo("shop");
        assertThat(program.sha256()).isEqualTo(Sha256.of(Files.readAllBytes(jar)));
        assertThat(program.classPathSha256()).hasSize(64);
        assertThat(program.builtFrom()).isEqualTo("f00d");
        assertThat(program.commit()).isNull();
        assertThat(program.dirty()).isNull();
        Files.writeString(lib, "other rules");
        assertThat(program().sha256()).isEqualTo(program.sha256());
        assertThat(program().classPathSha256()).hasSize(64).isNotEqualTo(program.classPathSha256());
    }

    @Test
    void theWorkTreeThatAFileLiesInTellsItsCommit() throws Exception {
        command("\"server.py\", \"${port}\"");
        Files.writeString(folder.resolve("alone/server.py"), "serve");
        git("init", "-q");
        git("add", "-A");
        git("commit", "-q", "-m", "measured");

        assertThat(program().file()).isEqualTo("alone/server.py");
        assertThat(program().commit()).isEqualTo(MachineFacts.commit(folder));
        assertThat(program().dirty()).isFalse();
        assertThat(program().classPathSha256()).isNull();
        Files.writeString(folder.resolve("alone/server.py"), "serve more");
        assertThat(program().dirty()).isTrue();
    }

    @Test
    void aCommandThatNamesNoFileIsItsExecutable() throws Exception {
        command("\"${port}\"");
        assertThat(program().file()).endsWith("/bin/java");
    }

    @Test
    void theManifestHasThem() throws Exception {
        command("\"server.py\"");
        Files.writeString(folder.resolve("alone/server.py"), "serve");
        assertThat(ManifestDraft.of(setup()).unfinished().programs()).contains(program());
    }

    private MeasuredProgram program() throws Exception {
        List<MeasuredProgram> programs = RunPrograms.of(setup());
        return programs.stream()
                .filter(program -> program.system().equals("alone"))
                .findFirst()
                .orElseThrow();
    }

    private RunSetup setup() {
        return RunSetup.of(
                new RunRequest(
                        folder,
                        folder.resolve("planted.yaml").toString(),
                        "smoke",
                        11,
                        folder.resolve("run"),
                        Optional.empty(),
                        List.of()),
                Studies.ALL);
    }

    /** The command of the system {@code alone} behind {@code java} and its flags. */
    private void command(String words) throws Exception {
        TinyExperiment.write(folder, "none", 1, folder.resolve("run"));
        Path file = folder.resolve("alone/architecture.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceFirst(
                                "\"[$][{]jvmFlags}\", .*", "\"\\${jvmFlags}\", " + words.replace("$", "\\$") + "]"));
    }

    private static Path jar(Path file, String classPath, String commit) throws Exception {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.CLASS_PATH, classPath);
        attributes.putValue("Git-Commit", commit);
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.finish();
        }
        return file;
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("git", "-C", folder.toString(), "-c", "user.name=test", "-c", "user.email=test@example.org"));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
