package org.archduet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher builds when a source is new, changed or gone, and not otherwise; Maven and Java are played by scripts.
 */
class LauncherTest {

    private static final String POM = "pom.xml";
    private static final String ONE = "benchmarks/cli/src/main/java/One.java";
    private static final String TWO = "benchmarks/cli/src/main/java/Two.java";
    private static final String BUILT = "benchmarks/cli/target/classes/Two.class";

    @TempDir
    Path home;

    private final Path tools = Path.of("tools");

    /** Exit code and everything that was printed. */
    private record Ended(int code, String said) {}

    @BeforeEach
    void aTree() throws IOException {
        Files.copy(Path.of("../../archduet"), home.resolve("archduet"));
        for (String source : new String[] {POM, ONE, TWO}) {
            old(source);
        }
        script("mvn", "echo built >>\"$BUILDS\"");
        script("java", "echo java ran");
    }

    @Test
    void buildsOnceAndThenOnlyWhenASourceIsNewer() throws Exception {
        assertThat(launched().said()).contains("archduet: building", "java ran");
        assertThat(launched().said()).isEqualTo("java ran\n");
        assertThat(builds()).isEqualTo(1);
        Files.setLastModifiedTime(home.resolve(ONE), FileTime.from(Instant.now().plusSeconds(60)));
        launched();
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void aSourceThatIsGoneIsBuiltAwayAndItsOutputToo() throws Exception {
        launched();
        old(BUILT);
        Files.delete(home.resolve(TWO));
        assertThat(launched().said()).contains("archduet: building");
        assertThat(home.resolve(BUILT)).doesNotExist();
        assertThat(launched().said()).isEqualTo("java ran\n");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void anOldFileThatIsMovedInIsSeen() throws Exception {
        launched();
        old("benchmarks/cli/src/main/java/with space.java");
        assertThat(launched().said()).contains("archduet: building");
    }

    @Test
    void aFailedBuildIsSaidAndTriedAgain() throws Exception {
        script("mvn", "echo '[ERROR] no such symbol'; exit 1");
        assertThat(launched()).satisfies(ended -> {
            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.said())
                    .contains("[ERROR] no such symbol", "the build failed; see its log: ", "archduet-build.log")
                    .doesNotContain("java ran");
        });
        script("mvn", "echo built >>\"$BUILDS\"");
        assertThat(launched().said()).contains("java ran");
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void whatIsMissingIsNamed() throws Exception {
        assertThat(launched(Map.of("JAVA_HOME", "/no/such/jdk")).said())
                .isEqualTo("archduet: JAVA_HOME is /no/such/jdk, but there is no bin/java in it. Point it to a JDK "
                        + "(17 to 25), or unset it to use the java on the PATH.\n");
        Files.delete(home.resolve(tools).resolve("mvn"));
        assertThat(launched().said()).startsWith("archduet: Maven is needed to build, but was not found.");
        Files.delete(home.resolve(tools).resolve("java"));
        assertThat(launched().said()).startsWith("archduet: no Java found.");
    }

    @Test
    void isFoundThroughSymbolicLinks() throws Exception {
        Path bin = Files.createDirectories(home.resolve("bin"));
        Path relative = Files.createSymbolicLink(bin.resolve("relative"), Path.of("../archduet"));
        Path absolute = Files.createSymbolicLink(home.resolve("absolute"), relative.toAbsolutePath());
        script("java", "printf '%s\\n' \"$@\"");
        assertThat(launched(relative, Map.of()).said()).contains("-Darchduet.home=" + home.toRealPath() + "\n");
        assertThat(launched(absolute, Map.of("CDPATH", "/")).said())
                .doesNotContain("building")
                .contains("-Darchduet.home=" + home.toRealPath() + "\n");
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void itsFolderMayHoldSpaces() throws Exception {
        Path spaced = copied("with two  spaces");
        script("java", "printf '%s\\n' \"$@\"");
        assertThat(launched(spaced.resolve("archduet"), Map.of()).said())
                .contains(
                        "\n-Darchduet.home=" + spaced.toRealPath() + "\n",
                        "\n" + spaced.toRealPath() + "/benchmarks/cli/target/cli.jar:");
        assertThat(launched(spaced.resolve("archduet"), Map.of()).said()).doesNotContain("building");
    }

    @Test
    void aColonInThePathIsRefusedBeforeAnythingIsBuilt() throws Exception {
        Path colon = copied("a:b");
        assertThat(launched(colon.resolve("archduet"), Map.of())).satisfies(ended -> {
            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.said())
                    .isEqualTo(
                            "archduet: the path of this folder contains a colon, which separates the entries of Java's "
                                    + "class path: " + colon.toRealPath() + ". Move or rename the folder.\n");
        });
        assertThat(home.resolve("builds")).doesNotExist();
        assertThat(colon.resolve("target")).doesNotExist();
    }

    @Test
    void anAsciiLocaleBecomesAUtf8OneWhereThereIsOne() throws Exception {
        script("java", "echo \"LC_ALL is ${LC_ALL:-unset}\"");
        script("locale", "if [ $1 = charmap ]; then echo ANSI_X3.4-1968; else printf 'C\\nC.utf8\\nPOSIX\\n'; fi");
        assertThat(launched(Map.of("LC_ALL", "C")).said()).endsWith("LC_ALL is C.utf8\n");
        script("locale", "if [ $1 = charmap ]; then echo ANSI_X3.4-1968; else printf 'C\\nPOSIX\\n'; fi");
        assertThat(launched(Map.of("LC_ALL", "C")).said()).isEqualTo("LC_ALL is C\n");
        script("locale", "echo ISO-8859-1");
        assertThat(launched(Map.of("LC_ALL", "de_DE")).said()).isEqualTo("LC_ALL is de_DE\n");
        Files.delete(home.resolve(tools).resolve("locale"));
        assertThat(launched(Map.of("LC_ALL", "C")).said()).isEqualTo("LC_ALL is C\n");
    }

    @Test
    void ctrlCDuringTheBuildIsSaidAndTheNextStartBuilds() throws Exception {
        Path started = home.resolve("started");
        script("mvn", "touch " + started + "; exec sleep 60");
        String command = "env -u JAVA_HOME PATH=" + home.resolve(tools) + ":$PATH sh " + home.resolve("archduet");
        try (Pty pty = Pty.start(80, command + " list")) {
            while (pty.isAlive() && !Files.exists(started)) {
                Thread.sleep(20);
            }
            pty.ctrlC();
            assertThat(pty.exitCode()).isEqualTo(ExitCodes.INTERRUPTED);
            assertThat(pty.output())
                    .contains("archduet: interrupted while building; the next start builds again")
                    .doesNotContain("java ran");
        }
        script("mvn", "echo built >>\"$BUILDS\"");
        assertThat(launched().said()).contains("archduet: building", "java ran");
    }

    private Ended launched() throws Exception {
        return launched(Map.of());
    }

    private Ended launched(Map<String, String> more) throws Exception {
        return launched(home.resolve("archduet"), more);
    }

    private Ended launched(Path launcher, Map<String, String> more) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", launcher.toString(), "list");
        builder.environment().remove("JAVA_HOME");
        builder.environment().put("BUILDS", home.resolve("builds").toString());
        builder.environment().put("PATH", home.resolve(tools) + ":" + coreTools());
        builder.environment().putAll(more);
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    /** A folder with what the launcher may use and no Java, wherever this machine has one. */
    private String coreTools() throws IOException {
        Path folder = Files.createDirectories(home.resolve("core"));
        for (String tool : "cat cmp comm dirname find grep head mkdir mv readlink rm sort touch".split(" ")) {
            Path link = folder.resolve(tool);
            if (!Files.exists(link)) {
                Path there =
                        Files.exists(Path.of("/usr/bin", tool)) ? Path.of("/usr/bin", tool) : Path.of("/bin", tool);
                Files.createSymbolicLink(link, there);
            }
        }
        return folder.toString();
    }

    private long builds() throws IOException {
        return Files.readAllLines(home.resolve("builds")).size();
    }

    /** The launcher and one source in another folder. */
    private Path copied(String name) throws IOException {
        Path folder = Files.createDirectories(home.resolve(name));
        Files.copy(home.resolve("archduet"), folder.resolve("archduet"));
        Files.copy(home.resolve(POM), folder.resolve(POM));
        return folder;
    }

    private void old(String file) throws IOException {
        Path path = home.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, file);
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().minusSeconds(3600)));
    }

    private void script(String name, String line) throws IOException {
        Path path = Files.createDirectories(home.resolve(tools)).resolve(name);
        Files.writeString(path, "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
