package org.archduet.services.collapsed;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one process is, from its environment variables.
 *
 * @param services in the order of their start, at least one
 * @param connections database connections of all its pools together; 0 where no service owns data
 */
record ProcessSettings(
        Set<HostedService> services, CheckoutKind checkout, CallKind calls, Databases databases, int connections) {

    /** One variable for a database that all contexts share. */
    static final String SHARED_URL = "DATABASE_URL";

    private static final String SERVICES = "SERVICES";
    private static final String CONNECTIONS = "DATABASE_CONNECTIONS";
    private static final String DEFAULT_CONNECTIONS = "24";

    ProcessSettings {
        services = Collections.unmodifiableSet(services);
    }

    /** @throws IllegalArgumentException that names the variable, what is wrong with it, and the fix */
    static ProcessSettings of(Map<String, String> environment) {
        Set<HostedService> services = services(environment.get(SERVICES));
        CheckoutKind checkout = choice("CHECKOUT", environment, CheckoutKind.class, CheckoutKind.SAGA);
        CallKind calls = choice("CALLS", environment, CallKind.class, CallKind.DIRECT);
        Databases databases = databases(services, environment);
        if (checkout == CheckoutKind.TRANSACTION && !(databases instanceof Databases.Shared)) {
            throw new IllegalArgumentException(
                    "CHECKOUT=transaction needs one database - set " + SHARED_URL + ", or CHECKOUT=saga");
        }
        if (checkout == CheckoutKind.TRANSACTION && calls == CallKind.LOOPBACK) {
            throw new IllegalArgumentException(
                    "CHECKOUT=transaction has no service to call over HTTP - set CALLS=direct, or CHECKOUT=saga");
        }
        boolean all = services.size() == HostedService.values().length;
        if (!all && (checkout == CheckoutKind.TRANSACTION || calls == CallKind.LOOPBACK)) {
            throw new IllegalArgumentException(
                    "CHECKOUT=transaction and CALLS=loopback need all services in one process - leave out " + SERVICES
                            + ", or choose CHECKOUT=saga and CALLS=direct");
        }
        return new ProcessSettings(services, checkout, calls, databases, connections(services, environment));
    }

    boolean hosts(HostedService service) {
        return services.contains(service);
    }

    /** Hosted services that own data, in the order of their start. */
    List<HostedService> owners() {
        return owners(services);
    }

    /**
     * Connections of the pool of one service where each has its own: its share, so that all shares add up exactly.
     * Rounded at the running sums of the weights.
     */
    int connectionsOf(HostedService service) {
        int total = owners().stream().mapToInt(HostedService::connectionShare).sum();
        int before = owners().stream()
                .takeWhile(owner -> owner != service)
                .mapToInt(HostedService::connectionShare)
                .sum();
        int after = before + service.connectionShare();
        return after * connections / total - before * connections / total;
    }

    private static List<HostedService> owners(Set<HostedService> services) {
        return services.stream().filter(HostedService::ownsData).toList();
    }

    private static Set<HostedService> services(@Nullable String words) {
        if (words == null) {
            return EnumSet.allOf(HostedService.class);
        }
        Set<HostedService> services = EnumSet.noneOf(HostedService.class);
        for (String word : words.split(",", -1)) {
            services.add(constant(SERVICES, word.strip(), HostedService.class));
        }
        return services;
    }

    private static Databases databases(Set<HostedService> services, Map<String, String> environment) {
        String shared = environment.get(SHARED_URL);
        if (shared != null) {
            return new Databases.Shared(shared);
        }
        Map<HostedService, String> urls = new EnumMap<>(HostedService.class);
        for (HostedService owner : owners(services)) {
            String name = owner.name() + "_" + SHARED_URL;
            String url = environment.get(name);
            if (url == null) {
                throw new IllegalArgumentException("There is no database for " + owner.word() + " - set " + name
                        + ", or " + SHARED_URL + " for one database of all contexts");
            }
            urls.put(owner, url);
        }
        return new Databases.PerContext(urls);
    }

    private static int connections(Set<HostedService> services, Map<String, String> environment) {
        int owners = owners(services).size();
        if (owners == 0) {
            return 0;
        }
        String value = environment.getOrDefault(CONNECTIONS, DEFAULT_CONNECTIONS);
        int least = 2 * owners;
        if (!value.matches("[0-9]{1,6}") || Integer.parseInt(value) < least) {
            throw new IllegalArgumentException(
                    CONNECTIONS + " is '" + value + "' - set a whole number of at least " + least);
        }
        return Integer.parseInt(value);
    }

    private static <E extends Enum<E>> E choice(
            String variable, Map<String, String> environment, Class<E> type, E otherwise) {
        String word = environment.get(variable);
        return word == null ? otherwise : constant(variable, word, type);
    }

    private static <E extends Enum<E>> E constant(String variable, String word, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(variable + " names '" + word + "' - choose from "
                        + Arrays.stream(type.getEnumConstants())
                                .map(ProcessSettings::word)
                                .collect(Collectors.joining(", "))));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
