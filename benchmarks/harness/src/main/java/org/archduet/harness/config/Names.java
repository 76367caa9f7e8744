package org.archduet.harness.config;

import java.util.List;
import org.archduet.driver.yaml.YamlSection;

/** The forms of names and paths in architecture.yaml and experiment files. */
final class Names {

    private static final String NAME = "[a-z][a-z0-9-]*";
    private static final String NAME_FORM = "lower-case letters, digits and -, a letter first";

    private Names() {}

    static String name(YamlSection section, String key) {
        return section.text(key, NAME, NAME_FORM);
    }

    /** Different names, perhaps none. */
    static List<String> names(YamlSection section, String key) {
        return section.list(key).distinct().texts(NAME, NAME_FORM);
    }

    static String urlPath(YamlSection section, String key) {
        return section.text(key, "(?s)/.*", "a path that begins with '/'");
    }
}
