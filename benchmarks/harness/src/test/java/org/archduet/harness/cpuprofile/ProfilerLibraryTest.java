package org.archduet.harness.cpuprofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfilerLibraryTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"Linux,amd64", "Linux,aarch64"})
    void linuxHasALibrary(String system, String architecture) throws Exception {
        Path library = ProfilerLibrary.unpack(folder, system, architecture);

        assertThat(library).isNotEmptyFile();
        assertThat(ProfilerLibrary.unpack(folder, system, architecture)).isEqualTo(library);
    }

    @ParameterizedTest
    @CsvSource({"Mac OS X,aarch64", "Windows 11,amd64", "Linux,riscv64"})
    void otherMachinesAreNamed(String system, String architecture) {
        assertThatThrownBy(() -> ProfilerLibrary.unpack(folder, system, architecture))
                .isInstanceOf(ProfilerException.class)
                .hasMessage("profiles are taken on Linux (x64 or arm64) only, and this machine is " + system + " on "
                        + architecture);
    }

    @Test
    void aFolderThatTakesNoFileIsNamed() {
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> ProfilerLibrary.unpack(missing, "Linux", "amd64"))
                .isInstanceOf(ProfilerException.class)
                .hasMessageStartingWith("cannot unpack async-profiler into " + missing);
    }
}
