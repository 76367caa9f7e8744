package org.archduet.driver.workload;

/** One header field with placeholders in its value. */
public record HeaderTemplate(String name, Template value) {
    /** @throws IllegalArgumentException when HTTP cannot carry its name or the text around its placeholders */
    public HeaderTemplate {
        value.literals().forEach(literal -> Header.check(name, literal));
    }
}
