package org.archduet.analysis.cpuprofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.folder.CpuProfileEvidence;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.profile.CpuProfile;
import org.archduet.result.profile.CpuProfile.LayerShare;
import org.archduet.result.profile.ProfiledProcess;
import org.archduet.result.vocabulary.CpuLayer;
import org.archduet.result.vocabulary.OperationName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stacks that were made by hand are cut into the layers that a reader would name. */
class CpuProfileAnalysisTest {

    private static final String STACKS = "profiles/mono/shop.collapsed";

    @TempDir
    private Path root;

    @Test
    void stacksAreCutByTheirInnermostLayer() throws Exception {
        try (InputStream stacks = getClass().getResourceAsStream("hand-made.collapsed")) {
            write(new String(Objects.requireNonNull(stacks).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
        CpuProfile profile = cut(taken(STACKS, 1_030_000.0)).get(0);

        assertThat(profile.samples()).isEqualTo(103);
        assertThat(profile.kernelFrames()).isTrue();
        assertThat(profile.layers())
                .extracting(LayerShare::layer, LayerShare::samples, LayerShare::kernelSamples)
                .containsExactly(
                        tuple(CpuLayer.RULES, 10L, 0L),
                        tuple(CpuLayer.OWN_CODE, 5L, 0L),
                        tuple(CpuLayer.SQL, 20L, 15L),
                        tuple(CpuLayer.JSON, 8L, 0L),
                        tuple(CpuLayer.HTTP_SERVER, 12L, 0L),
                        tuple(CpuLayer.HTTP_CLIENT, 9L, 6L),
                        tuple(CpuLayer.KERNEL, 24L, 0L),
                        tuple(CpuLayer.JVM, 10L, 2L),
                        tuple(CpuLayer.OTHER, 5L, 0L));
        assertThat(profile.layers().stream().mapToDouble(LayerShare::share).sum())
                .isCloseTo(1, within(1e-9));
        assertThat(profile.layers().get(0).cpuNanosPerRequest()).isCloseTo(100_000, within(1e-3));
    }

    @ParameterizedTest
    @CsvSource({
        "a/Main.main_[0];java/net/http/HttpClient.send_[j];java/util/HashMap.put_[i], HTTP_CLIENT",
        "a/Main.main_[0];com/sun/net/httpserver/HttpServer.start_[j], HTTP_SERVER",
        "a/Main.main_[0];a/rules/Discount.of_[j];org/slf4j/Logger.info_[j], RULES",
        "a/Main.main_[0];java/lang/Math.max_[i], OWN_CODE",
        "a/Main.main_[0];a/Main$$Lambda.0x0000700001.run_[j], OWN_CODE",
        "java/lang/Thread.run_[j];java/util/TimerThread.run_[j], OTHER",
        "a/Main.main_[0];Unsafe_Park;__futex_abstimed_wait_common, KERNEL",
        "org/springframework/web/A.b_[j];org/hibernate/validator/V.check_[j];java/util/List.get_[i], HTTP_SERVER",
        "a/Main.main_[0];org/hibernate/Session.find_[j], SQL",
        "[unknown_Java], OTHER",
        "G1ServiceThread::run_service;memset, JVM",
    })
    void aStackBelongsToItsInnermostFrameThatHasALayer(String stack, CpuLayer layer) throws Exception {
        write(stack + " 2\n");

        assertThat(cut(taken(STACKS, null)).get(0).layers().stream()
                        .filter(share -> share.samples() > 0)
                        .toList())
                .containsExactly(new LayerShare(layer, 2, 0, 1, null));
    }

    @Test
    void kernelThatNoFrameShowsIsSaidNotToBeSeen() throws Exception {
        write("a/Main.main_[0];sun/nio/ch/Net.poll_[j];__GI___poll 6\n");
        CpuProfile profile = cut(taken(STACKS, null)).get(0);

        assertThat(profile.kernelFrames()).isFalse();
        assertThat(profile.layers())
                .containsExactly(
                        new LayerShare(CpuLayer.OWN_CODE, 0, 6, 0, null),
                        new LayerShare(CpuLayer.KERNEL, 6, 0, 1, null));
    }

    @Test
    void aProcessThatWasNotProfiledKeepsItsReason() {
        CpuProfile profile = cut(taken("", null)).get(0);

        assertThat(profile).isEqualTo(new CpuProfile(taken("", null), 0, false, List.of()));
    }

    @Test
    void aRunWithoutProfilesHasNone() {
        RunFolder folder = new RunFolder(root);
        new CpuProfileAnalysis().write(folder);

        assertThat(folder.evidence(CpuProfileEvidence.LAYERS).readIfPresent()).isEmpty();
    }

    @Test
    void aBrokenLineIsNamed() throws Exception {
        write("a/Main.main_[0] 3\na/Main.main_[0] many\n");

        assertThatThrownBy(() -> cut(taken(STACKS, null)))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining("shop.collapsed:2: does not end with a number of samples");
    }

    private void write(String stacks) throws Exception {
        Path file = root.resolve(STACKS);
        Files.createDirectories(root.resolve("profiles/mono"));
        Files.writeString(file, stacks);
    }

    private List<CpuProfile> cut(ProfiledProcess taken) {
        RunFolder folder = new RunFolder(root);
        folder.evidence(CpuProfileEvidence.TAKEN).write(List.of(taken));
        new CpuProfileAnalysis().write(folder);
        return folder.evidence(CpuProfileEvidence.LAYERS).read();
    }

    private static ProfiledProcess taken(String stacks, @Nullable Double cpu) {
        return new ProfiledProcess(
                "mono",
                "shop",
                OperationName.MIX,
                60,
                20,
                stacks.isEmpty() ? "" : "cpu",
                cpu,
                stacks,
                stacks.replace(".collapsed", ".html"),
                stacks.isEmpty() ? "not a JVM" : "");
    }
}
