package org.archduet.walls.planted.ordering.rules;

import java.util.Date;
import java.util.UUID;

/** A rule that makes up ids and dates. */
@SuppressWarnings("JavaUtilDate")
final class MakesUpIds {
    private MakesUpIds() {}

    static UUID id() {
        return UUID.randomUUID();
    }

    static Date date() {
        return new Date();
    }
}
