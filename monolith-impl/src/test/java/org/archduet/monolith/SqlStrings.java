package org.archduet.monolith;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The SQL that a compiled class contains, found in its constant pool (JVM specification, 4.4). */
final class SqlStrings {
    private static final Pattern TABLE =
            Pattern.compile("(?<![\\w.])(catalog|pricing|inventory|payment|ordering)\\.\\w", Pattern.CASE_INSENSITIVE);
    private static final Pattern WRITE = Pattern.compile(
            "\\b(?:insert\\s+into|update|delete\\s+from|truncate)\\s+\\w+\\.\\w", Pattern.CASE_INSENSITIVE);

    private final List<String> texts;

    private SqlStrings(List<String> texts) {
        this.texts = texts;
    }

    static SqlStrings of(JavaClass compiled) {
        try (InputStream bytes =
                compiled.getSource().orElseThrow().getUri().toURL().openStream()) {
            return new SqlStrings(constantPoolTexts(new DataInputStream(new BufferedInputStream(bytes))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + compiled.getName(), unreadable);
        }
    }

    /** Schemas whose tables the class reads or writes. */
    Set<String> schemas() {
        Set<String> schemas = new TreeSet<>();
        for (String text : texts) {
            TABLE.matcher(text).results().map(SqlStrings::schema).forEach(schemas::add);
        }
        return schemas;
    }

    boolean writes() {
        return texts.stream().anyMatch(text -> WRITE.matcher(text).find());
    }

    private static String schema(MatchResult table) {
        return table.group(1).toLowerCase(Locale.ROOT);
    }

    private static List<String> constantPoolTexts(DataInputStream classFile) throws IOException {
        classFile.skipNBytes(8);
        int count = classFile.readUnsignedShort();
        List<String> texts = new ArrayList<>();
        for (int entry = 1; entry < count; entry++) {
            int tag = classFile.readUnsignedByte();
            switch (tag) {
                case 1 -> texts.add(classFile.readUTF());
                case 3, 4, 9, 10, 11, 12, 17, 18 -> classFile.skipNBytes(4);
                case 5, 6 -> {
                    classFile.skipNBytes(8);
                    entry++;
                }
                case 7, 8, 16, 19, 20 -> classFile.skipNBytes(2);
                case 15 -> classFile.skipNBytes(3);
                default -> throw new IOException("Unknown constant pool tag " + tag);
            }
        }
        return texts;
    }
}
