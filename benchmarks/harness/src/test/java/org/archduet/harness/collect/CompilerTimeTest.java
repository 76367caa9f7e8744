package org.archduet.harness.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The compilers' part of a JVM's CPU time, read off this JVM and off a process that is none. */
class CompilerTimeTest {

    private final Proc proc = new Proc(Path.of("/proc"));

    @Test
    void theCompilersOfAJvmHaveUsedSomeOfItsTime() {
        long self = ProcessHandle.current().pid();

        Long compiling = proc.compilerCpuNanos(self);

        assertThat(compiling).isNotNull().isPositive();
        assertThat(compiling).isLessThan(proc.stat(self).orElseThrow().ownTicks() * Proc.TICK_NANOS);
    }

    @Test
    void aProcessWithoutCompilersHasNoSuchPart() throws IOException {
        Process sleep = new ProcessBuilder("sleep", "60").start();
        try {
            assertThat(proc.compilerCpuNanos(sleep.pid())).isNull();
        } finally {
            sleep.destroyForcibly();
        }
    }
}
