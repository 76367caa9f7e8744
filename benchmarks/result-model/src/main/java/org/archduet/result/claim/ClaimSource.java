package org.archduet.result.claim;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who published a claim, and how much of the publication the author of the experiment read.
 *
 * @param author names, as a reader would cite them
 * @param year of the publication
 * @param where venue, repository or address
 * @param read how much of it was read
 * @param figure the published figure in words; null when the experiment file names none
 * @param ratios published ratios, services over monolith, of the figure that the first statement of {@code expect} is
 *     about; several where the source reports several, empty when it reports none
 */
public record ClaimSource(
        String author,
        int year,
        String where,
        Read read,
        @Nullable String figure,
        List<Double> ratios) {

    public ClaimSource {
        ratios = List.copyOf(ratios);
    }

    /** How much of a source was read. */
    public enum Read {
        /** All of it, or its repository. */
        FULL("full", "read in full"),
        /** The abstract. */
        ABSTRACT("abstract", "read only in its abstract"),
        /** What others wrote about it. */
        SUMMARY("summary", "known only from summaries by others");

        private final String id;
        private final String words;

        Read(String id, String words) {
            this.id = id;
            this.words = words;
        }

        /** As it is written in files. */
        @JsonValue
        public String id() {
            return id;
        }

        /** For readers. */
        public String words() {
            return words;
        }

        /** All ids, in the order of declaration. */
        public static List<String> ids() {
            return Stream.of(values()).map(Read::id).toList();
        }

        /** The value with an id; empty when there is none. */
        public static Optional<Read> find(String id) {
            return Stream.of(values()).filter(read -> read.id.equals(id)).findFirst();
        }
    }

    /** Author, year and place in one line, with how much was read: the source is never cited without it. */
    public String citation() {
        return author + ", " + year + ", " + where + " (" + read.words() + ")";
    }
}
