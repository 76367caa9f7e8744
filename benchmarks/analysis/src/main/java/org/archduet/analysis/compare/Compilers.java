package org.archduet.analysis.compare;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.archduet.result.run.Budget;
import org.archduet.result.run.SystemResult;

/** Which of the JVM's compilers a system may use, by the flags that were recorded. */
public final class Compilers {

    private static final Pattern LIMITS =
            Pattern.compile("-XX:TieredStopAtLevel=[0-3]|-XX:-TieredCompilation|-Xint|-Xcomp");
    private static final List<String> FIRST_ONLY = List.of("-XX:TieredStopAtLevel=1");

    private Compilers() {}

    /** Of the processes of a system, in words; empty when no flags of a JVM are recorded. */
    public static String of(SystemResult system) {
        return system.budget().shares().stream()
                .map(Budget.Share::jvmFlags)
                .filter(flags -> !flags.isEmpty())
                .map(Compilers::ofFlags)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" and "));
    }

    private static String ofFlags(List<String> flags) {
        List<String> limits = flags.stream()
                .filter(flag -> LIMITS.matcher(flag).matches())
                .sorted()
                .toList();
        if (limits.isEmpty()) {
            return "all compilers";
        }
        return limits.equals(FIRST_ONLY) ? "first compiler (C1) only" : String.join(" ", limits);
    }
}
