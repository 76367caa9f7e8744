package org.archduet.harness.collect;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the kernel tells about memory pressure and CPU frequency where it does; in many containers it does not. */
final class Kernel {

    /** Such as {@code some avg10=0.00 avg60=0.00 avg300=0.00 total=1234}, in microseconds. */
    private static final Pattern SOME = Pattern.compile("^some .*total=(\\d+)", Pattern.MULTILINE);

    private final Path proc;
    private final Path sys;

    Kernel(Path proc, Path sys) {
        this.proc = proc;
        this.sys = sys;
    }

    /** Time since boot in which some process waited for memory. */
    @Nullable
    Long memoryStallNanos() {
        try {
            Matcher matcher = SOME.matcher(Files.readString(proc.resolve("pressure/memory")));
            return matcher.find() ? Long.parseLong(matcher.group(1)) * 1000 : null;
        } catch (IOException notTold) {
            return null;
        }
    }

    /** Mean over the CPUs of frequency now over highest frequency. */
    @Nullable
    Double cpuFrequencyFraction() {
        List<Double> fractions = new ArrayList<>();
        try (DirectoryStream<Path> cpus = Files.newDirectoryStream(sys.resolve("devices/system/cpu"), "cpu[0-9]*")) {
            for (Path cpu : cpus) {
                Path frequency = cpu.resolve("cpufreq");
                fractions.add(
                        number(frequency.resolve("scaling_cur_freq")) / number(frequency.resolve("cpuinfo_max_freq")));
            }
        } catch (IOException | NumberFormatException notTold) {
            return null;
        }
        return fractions.isEmpty()
                ? null
                : fractions.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static double number(Path file) throws IOException {
        return Double.parseDouble(Files.readString(file).strip());
    }
}
