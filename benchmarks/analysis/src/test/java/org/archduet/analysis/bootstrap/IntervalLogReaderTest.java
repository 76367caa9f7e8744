package org.archduet.analysis.bootstrap;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.archduet.result.failure.ResultsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntervalLogsTest {
    @Test
    void aDamagedLogIsNoShorterWindow(@TempDir Path folder) throws Exception {
        Path log = Files.writeString(
                folder.resolve("main.response.hlog"), "#[comment]\nTag=GET /a b,0.000,1.000,1.000,HISTFAAAA\n");

        assertThatThrownBy(() -> IntervalLogReader.mix(log))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining("main.response.hlog:2: ");
    }
}
