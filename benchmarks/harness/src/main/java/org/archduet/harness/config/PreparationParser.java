package org.archduet.harness.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archduet.driver.yaml.YamlSection;
import org.archduet.harness.config.Preparation.SqlFile;
import org.archduet.result.failure.NearestWord;

/** The keys of {@code prepare}. */
final class PreparationParser {

    private static final String FILE_NAME = "[^\\x00]+";

    private final Path folder;
    private final List<String> databases;

    PreparationParser(Path folder, List<String> databases) {
        this.folder = folder;
        this.databases = databases;
    }

    Preparation parse(YamlSection section) {
        Map<String, List<SqlFile>> sql = section.has("sql") ? sql(section) : Map.of();
        Optional<CommandDescription> command = section.has("command") || sql.isEmpty()
                ? Optional.of(ArchitectureParser.commandOf(section))
                : Optional.empty();
        section.end();
        return new Preparation(sql, command);
    }

    /** A list for the one database, or a mapping from databases to lists. */
    private Map<String, List<SqlFile>> sql(YamlSection section) {
        if (databases.isEmpty()) {
            throw section.wrong("sql", "there is no database to run it in", "add databases: [NAME]");
        }
        if (!section.isList("sql")) {
            return byDatabase(section.section("sql"));
        }
        if (databases.size() > 1) {
            throw section.wrong(
                    "sql",
                    "does not say which of the databases it fills: " + String.join(", ", databases),
                    "write sql: {" + databases.get(0) + ": [FILE]}");
        }
        return Map.of(databases.get(0), files(section, "sql"));
    }

    private Map<String, List<SqlFile>> byDatabase(YamlSection sql) {
        Map<String, List<SqlFile>> files = new LinkedHashMap<>();
        for (String database : sql.keys()) {
            if (!databases.contains(database)) {
                throw sql.wrong(
                        database, "no database is named '" + database + "'", NearestWord.fix(database, databases));
            }
            files.put(database, files(sql, database));
        }
        if (files.isEmpty()) {
            throw sql.wrong("", "is an empty mapping", "write at least one database with its files");
        }
        return files;
    }

    private List<SqlFile> files(YamlSection section, String key) {
        List<SqlFile> files = new ArrayList<>();
        for (String name : section.list(key).filled().distinct().texts(FILE_NAME, "a file name")) {
            files.add(new SqlFile(folder.resolve(name).normalize(), section.location(key + "[" + files.size() + "]")));
        }
        return List.copyOf(files);
    }
}
