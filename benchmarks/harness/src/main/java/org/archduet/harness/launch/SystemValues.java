package org.archduet.harness.launch;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.archduet.harness.config.EnvironmentVariable;
import org.archduet.harness.config.Placeholders;
import org.archduet.harness.database.DatabaseAddress;
import org.jspecify.annotations.Nullable;

/** What the placeholders of one system stand for. Names were checked when the file was read. */
final class SystemValues {

    /** Starts the name of a knob's placeholder. */
    static final String KNOB = "knob.";

    private static final String PASSWORD = ".password";

    private final Map<String, String> values;
    private final Function<String, @Nullable String> environment;

    private SystemValues(Map<String, String> values, Function<String, @Nullable String> environment) {
        this.values = Map.copyOf(values);
        this.environment = environment;
    }

    static SystemValues of(SystemSpec spec, LaunchSettings settings, Map<String, DatabaseAddress> databases) {
        Map<String, String> values = new HashMap<>();
        values.put(
                "java", Path.of(System.getProperty("java.home"), "bin", "java").toString());
        values.put("home", settings.home().toAbsolutePath().normalize().toString());
        values.put(Placeholders.LISTEN, settings.listen().getHostAddress());
        values.put("dataSeed", Long.toString(settings.dataSeed()));
        values.put(Placeholders.LIVE_SECRET, spec.live() ? LiveSecret.next() : "");
        spec.architecture().knobs().forEach((name, knob) -> values.put(KNOB + name, knob.defaultValue()));
        spec.knobs().forEach((name, value) -> values.put(KNOB + name, value));
        databases.forEach((name, address) -> {
            values.put("database." + name + ".url", address.jdbcUrl());
            values.put("database." + name + ".host", address.host());
            values.put("database." + name + ".port", Integer.toString(address.port()));
            values.put("database." + name + ".name", address.database());
            values.put("database." + name + ".user", address.user());
            values.put("database." + name + ".password", address.password());
        });
        return new SystemValues(values, SystemValues::variable);
    }

    SystemValues with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(values);
        all.putAll(more);
        return new SystemValues(all, environment);
    }

    /** With a password, an address that has one, or a variable of the environment left as its placeholder. */
    SystemValues withoutSecrets() {
        Map<String, String> shown = new HashMap<>(values);
        shown.put(Placeholders.LIVE_SECRET, "${" + Placeholders.LIVE_SECRET + "}");
        values.forEach((name, value) -> {
            if (name.endsWith(PASSWORD) && !value.isEmpty()) {
                shown.put(name, "${" + name + "}");
                String url = name.substring(0, name.length() - PASSWORD.length()) + ".url";
                shown.put(url, "${" + url + "}");
            }
        });
        return new SystemValues(shown, name -> "${" + name + "}");
    }

    private @Nullable String value(String name) {
        return EnvironmentVariable.isNamedBy(name) ? environment.apply(name) : values.get(name);
    }

    private static @Nullable String variable(String name) {
        return EnvironmentVariable.of(name).value().orElse(null);
    }

    String resolve(String text) {
        return Placeholders.resolve(text, name -> {
            String value = value(name);
            if (value == null) {
                throw new LaunchException("unknown placeholder ${" + name + "} in '" + text + "'");
            }
            return value;
        });
    }

    /** Empty when something that it names gets its value only when the system starts. */
    Optional<String> resolveIfKnown(String text) {
        return Placeholders.names(text).stream().allMatch(name -> value(name) != null)
                ? Optional.of(resolve(text))
                : Optional.empty();
    }

    /** An argument that stands for several is replaced by all of them. */
    List<String> resolve(List<String> command, List<String> jvmFlags) {
        return command.stream()
                .flatMap(word -> Placeholders.isJvmFlags(word) ? jvmFlags.stream() : Stream.of(resolve(word)))
                .toList();
    }
}
