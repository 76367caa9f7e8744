package org.archduet.walls;

import com.tngtech.archunit.lang.ArchRule;

/** A rule with the name a failing test shows. */
record Wall(String name, ArchRule rule) {
    @Override
    public String toString() {
        return name;
    }
}
