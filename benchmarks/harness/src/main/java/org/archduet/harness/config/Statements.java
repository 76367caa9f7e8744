package org.archduet.harness.config;

import java.util.ArrayList;
import java.util.List;
import org.archduet.driver.yaml.YamlSection;
import org.archduet.harness.config.ExperimentDescription.Statement;
import org.archduet.result.decision.Assertion;

/** Reads lists of statements in the form of {@link Assertion}. */
final class Statements {

    private Statements() {}

    /** At least one, all different. */
    static List<Statement> read(YamlSection section, String key) {
        List<Statement> statements = new ArrayList<>();
        for (String text : section.list(key).filled().distinct().texts()) {
            String item = key + "[" + statements.size() + "]";
            try {
                statements.add(new Statement(Assertion.parse(text), section.location(item)));
            } catch (IllegalArgumentException e) {
                throw section.wrong(item, String.valueOf(e.getMessage()));
            }
        }
        return List.copyOf(statements);
    }
}
