package org.archduet.harness.cpuprofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The profiler in a JVM of this machine, and its refusals. */
class AttachedProfilerIT {

    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stopAll() throws Exception {
        for (Process process : started) {
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void aBusyJvmLeavesItsStacksAndAFlameGraphThatNeedsNothingElse() throws Exception {
        long pid = Jvms.of(busy().pid());
        Path stacks = folder.resolve("one, two.collapsed");
        Path flameGraph = folder.resolve("busy.html");
        AttachedProfiler profiler = AttachedProfiler.start(ProfilerLibrary.unpack(folder), pid, folder);
        Thread.sleep(1500);
        profiler.stop(stacks, flameGraph, "busy JVM");

        assertThat(profiler.event()).isIn("cpu", "ctimer", "itimer");
        List<String> lines = Files.readAllLines(stacks);
        long all = samples(lines, "");
        assertThat(all).isGreaterThan(10);
        assertThat(samples(lines, "BusyJvm.spend")).isGreaterThan(all / 2);
        assertThat(lines).allMatch(line -> line.matches(".+ \\d+"));
        assertThat(Files.readString(flameGraph))
                .contains("busy JVM", "BusyJvm")
                .doesNotContainPattern("<script[^>]* src=|<link[^>]* href=|@import");
    }

    @Test
    void whatIsNotAJvmIsLeftAlone() throws Exception {
        Process sleep = start(List.of("sleep", "60"));

        assertThatThrownBy(() -> Jvms.of(sleep.pid()))
                .isInstanceOf(ProfilerException.class)
                .hasMessage("it is not a JVM; async-profiler is attached to JVMs only");
        assertThat(sleep.isAlive()).isTrue();
    }

    @Test
    void aStartScriptLeadsToItsJvm() throws Exception {
        Process script = ready(start(List.of("sh", "-c", "\"$0\" -cp \"$1\" \"$2\"; true", java(), classes(), main())));

        assertThat(Jvms.of(script.pid())).isNotEqualTo(script.pid());
        script.descendants().forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void aMachineThatPermitsNothingSaysWhatItRefused() throws Exception {
        // planted: a library that is none
        Path broken = Files.writeString(folder.resolve("broken.so"), "no library");
        long pid = busy().pid();

        assertThatThrownBy(() -> AttachedProfiler.start(broken, pid, folder))
                .isInstanceOf(ProfilerException.class)
                .hasMessageContaining("async-profiler cannot be loaded from " + broken);
    }

    @Test
    void aSecondProfilerIsRefusedByEveryEvent() throws Exception {
        long pid = busy().pid();
        Path library = ProfilerLibrary.unpack(folder);
        AttachedProfiler first = AttachedProfiler.start(library, pid, folder);

        assertThatThrownBy(() -> AttachedProfiler.start(library, pid, folder))
                .isInstanceOf(ProfilerException.class)
                .hasMessageContaining("the machine permits no profiling (cpu: ")
                .hasMessageContaining("ctimer: ")
                .hasMessageContaining("itimer: ");
        first.stop(folder.resolve("a.collapsed"), folder.resolve("a.html"), "a");
    }

    @Test
    void anEndedJvmIsSaidToBeUnreachable() throws Exception {
        Process busy = busy();
        AttachedProfiler profiler = AttachedProfiler.start(ProfilerLibrary.unpack(folder), busy.pid(), folder);
        busy.destroyForcibly().waitFor();

        assertThatThrownBy(() -> profiler.stop(folder.resolve("a.collapsed"), folder.resolve("a.html"), "a"))
                .isInstanceOf(ProfilerException.class)
                .hasMessageContaining("cannot be attached to");
    }

    private static long samples(List<String> lines, String frame) {
        return lines.stream()
                .filter(line -> line.contains(frame))
                .mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private Process busy() throws Exception {
        return ready(start(List.of(java(), "-cp", classes(), main())));
    }

    private static Process ready(Process process) throws Exception {
        assertThat(process.inputReader().readLine()).isEqualTo("ready");
        return process;
    }

    private Process start(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        started.add(process);
        return process;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String classes() throws Exception {
        return Path.of(BusyJvm.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
    }

    private static String main() {
        return BusyJvm.class.getName();
    }
}
