package org.archduet.shop.contract;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.archduet.shop.contract.database.ContextDatabases;

/** A shop in one database. */
public final class OneForAll {
    private OneForAll() {}

    /** The same database for every context. */
    public static Map<String, String> at(String url) {
        return ContextDatabases.CONTEXTS.stream().collect(Collectors.toMap(Function.identity(), context -> url));
    }
}
