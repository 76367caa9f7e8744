package org.archduet.course.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.archduet.result.failure.FailureWords;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.folder.AtomicFile;
import org.archduet.result.folder.Json;
import tools.jackson.core.JacksonException;

/**
 * The records below a folder, whatever their files are called: {@code 20260901-101500-05/record.json} as well as
 * {@code ada.json}.
 *
 * @param records by lab, student and time
 * @param unreadable files that look like a record and cannot be read, each with the reason
 * @param sharedNames names of students whose records lie in several folders, each with these folders: perhaps several
 *     people with the same login name
 */
public record LabRecords(List<LabRecord> records, List<String> unreadable, List<String> sharedNames) {

    private static final long LONGEST_BYTES = 256 * 1024;
    private static final String MARK = "\"refutedIf\"";
    private static final String SECOND_MARK = "\"student\"";

    private static final Comparator<LabRecord> ORDER = Comparator.<LabRecord>comparingInt(
                    record -> record.lab().number())
            .thenComparing(LabRecord::student)
            .thenComparing(LabRecord::finishedAt);

    /**
     * Reads them; none when there is no such folder.
     *
     * @throws ResultsException when the folder cannot be read
     */
    public static LabRecords below(Path folder) {
        List<LabRecord> records = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        Map<String, Set<String>> foldersByName = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            for (Path file : candidates(folder)) {
                try {
                    LabRecord record = read(file);
                    records.add(record);
                    handIn(folder.relativize(file)).ifPresent(handIn -> foldersByName
                            .computeIfAbsent(record.student(), name -> new TreeSet<>())
                            .add(handIn));
                } catch (ResultsException e) {
                    unreadable.add(String.valueOf(e.getMessage()));
                }
            }
        }
        records.sort(ORDER);
        List<String> sharedNames = foldersByName.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> entry.getKey() + " (" + String.join(", ", entry.getValue()) + ")")
                .toList();
        return new LabRecords(List.copyOf(records), List.copyOf(unreadable), sharedNames);
    }

    /** {@code ada/labs} for {@code ada/labs/20260901-101500-05/record.json}; empty where no folder holds labs. */
    private static Optional<String> handIn(Path file) {
        int above = file.getNameCount() - 2;
        return above > 0 ? Optional.of(file.subpath(0, above).toString()) : Optional.empty();
    }

    /**
     * Reads one file.
     *
     * @throws ResultsException when it is missing or not a record
     */
    public static LabRecord read(Path file) {
        try {
            LabRecord record = Json.MAPPER.readValue(Files.readString(file), LabRecord.class);
            if (record.schemaVersion() != LabRecord.SCHEMA_VERSION) {
                throw new ResultsException(file + " is a lab record of version " + record.schemaVersion()
                        + ", but this program reads version " + LabRecord.SCHEMA_VERSION
                        + " - read it with the version that wrote it");
            }
            return record;
        } catch (IOException e) {
            throw new ResultsException(FailureWords.of("cannot read", file, e), e);
        } catch (JacksonException e) {
            throw new ResultsException(
                    file + " is not a lab record of this version (see docs/keys.md): " + FailureWords.of(e), e);
        }
    }

    /** Writes one as {@link AtomicFile} does. */
    public static void write(Path file, LabRecord record) {
        AtomicFile.write(file, Json.MAPPER.writeValueAsString(record) + "\n");
    }

    /** The last record of the same lab and student without the change, as long or as short as this one. */
    public Optional<LabRecord> lastUnchanged(LabRecord record) {
        return records.stream()
                .filter(other -> other.lab().number() == record.lab().number()
                        && other.student().equals(record.student())
                        && other.shortened() == record.shortened()
                        && !other.flipped())
                .reduce((one, other) -> other);
    }

    private static List<Path> candidates(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(LabRecords::looksLikeARecord)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new ResultsException(FailureWords.of("cannot read", folder, e), e);
        }
    }

    private static boolean looksLikeARecord(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST_BYTES) {
                return false;
            }
            String text = Files.readString(file);
            return text.contains(MARK) && text.contains(SECOND_MARK);
        } catch (IOException notText) {
            return false;
        }
    }
}
