package org.archduet.harness.ladder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archduet.result.failure.FailureWords;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.folder.Json;
import org.archduet.result.folder.RunFile;
import org.archduet.result.run.RungDescription;
import org.archduet.result.vocabulary.ManifestKey;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/**
 * The rungs of a ladder, and which of them a Java can climb.
 *
 * @param all that are wanted, in their order
 * @param leftOut benchmarks of rungs that are not wanted, by class and method
 * @param java version of the Java that runs them, such as 17
 */
record LadderRungs(List<RungDescription> all, List<String> leftOut, int java) {

    /**
     * Reads {@code rungs.json}.
     *
     * @param module of the benchmarks
     * @throws ResultsException when the file is missing or broken, naming it
     */
    static LadderRungs in(Path module) {
        return new LadderRungs(
                new RunFile<List<RungDescription>>(module.resolve("rungs.json"), new TypeReference<>() {}).read(),
                List.of(),
                Runtime.version().feature());
    }

    /**
     * These rungs only.
     *
     * @param numbers empty for all
     * @throws ResultsException when there is no rung of such a number
     */
    LadderRungs only(Set<Integer> numbers) {
        List<Integer> known =
                all.stream().map(RungDescription::number).distinct().toList();
        if (!known.containsAll(numbers)) {
            throw new ResultsException("the ladder has no such rungs: " + new TreeSet<>(numbers) + "; it has " + known);
        }
        Map<Boolean, List<RungDescription>> wanted = all.stream()
                .collect(Collectors.partitioningBy(rung -> numbers.isEmpty() || numbers.contains(rung.number())));
        return new LadderRungs(
                wanted.getOrDefault(true, List.of()),
                wanted.getOrDefault(false, List.of()).stream()
                        .map(RungDescription::benchmark)
                        .toList(),
                java);
    }

    /** Benchmarks that are not wanted or that this Java cannot run, by class and method. */
    List<String> skipped() {
        return Stream.concat(
                        leftOut.stream(),
                        all.stream().filter(rung -> rung.leastJava() > java).map(RungDescription::benchmark))
                .toList();
    }

    /** What the manifest says of rungs that will be skipped. */
    Map<String, String> skippedNotes() {
        Map<String, String> notes = new TreeMap<>();
        for (RungDescription rung : all) {
            if (rung.leastJava() > java) {
                notes.put(
                        ManifestKey.unverifiedRung(rung.benchmark()).name(),
                        named(rung) + " was skipped: it needs Java " + rung.leastJava()
                                + " or newer, and this run used Java " + java);
            }
        }
        return notes;
    }

    /**
     * What the manifest says of rungs that were run and gave no figure.
     *
     * @param jmh JMH's own file
     * @throws ResultsException when it cannot be read or is not JMH's, naming it
     */
    Map<String, String> failedNotes(Path jmh) {
        Set<String> measured = measured(jmh);
        Map<String, String> notes = new TreeMap<>();
        for (RungDescription rung : all) {
            if (rung.leastJava() <= java && !measured.contains(rung.benchmark())) {
                notes.put(
                        ManifestKey.unverifiedRung(rung.benchmark()).name(),
                        named(rung) + " has no figure: its benchmark failed; JMH printed the reason while it ran");
            }
        }
        return notes;
    }

    private static Set<String> measured(Path jmh) {
        Set<String> measured = new TreeSet<>();
        try {
            for (JsonNode benchmark : Json.MAPPER.readTree(Files.readString(jmh))) {
                String qualified = benchmark.required("benchmark").asString();
                int method = qualified.lastIndexOf('.');
                measured.add(qualified.substring(qualified.lastIndexOf('.', method - 1) + 1));
            }
            return measured;
        } catch (IOException e) {
            throw new ResultsException(FailureWords.of("cannot read", jmh, e), e);
        } catch (JacksonException e) {
            throw new ResultsException(jmh + " is not what JMH writes: " + FailureWords.of(e), e);
        }
    }

    private static String named(RungDescription rung) {
        return "rung " + rung.number() + " of the ladder (" + rung.title() + ")";
    }
}
