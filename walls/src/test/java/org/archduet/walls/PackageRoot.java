package org.archduet.walls;

import java.util.List;

/** Where the rules look: the project ({@code org.archduet}) or the planted violations. */
record PackageRoot(String name) {

    /** The pattern of a package and those below it. */
    String in(String part) {
        return name + "." + part + "..";
    }

    /** The patterns of all but one. */
    String[] others(List<String> all, String own, String prefix) {
        return all.stream()
                .filter(other -> !other.equals(own))
                .map(other -> in(prefix + other))
                .toArray(String[]::new);
    }
}
