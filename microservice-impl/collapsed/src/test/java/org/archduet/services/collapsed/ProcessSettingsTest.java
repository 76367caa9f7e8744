package org.archduet.services.collapsed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessSettingsTest {

    @Test
    void allServicesWithASagaByMethodCallsUnlessSaidOtherwise() {
        ProcessSettings settings = ProcessSettings.of(Map.of("DATABASE_URL", "jdbc:one"));
        assertThat(settings.services()).containsExactly(HostedService.values());
        assertThat(settings.checkout()).isEqualTo(CheckoutKind.SAGA);
        assertThat(settings.calls()).isEqualTo(CallKind.DIRECT);
        assertThat(settings.databases()).isEqualTo(new Databases.Shared("jdbc:one"));
        assertThat(settings.connections()).isEqualTo(24);
    }

    @Test
    void aGroupNeedsTheDatabasesOfItsOwnServicesOnly() {
        ProcessSettings settings =
                ProcessSettings.of(Map.of("SERVICES", "storefront, catalog", "CATALOG_DATABASE_URL", "jdbc:catalog"));
        assertThat(settings.services()).containsExactly(HostedService.CATALOG, HostedService.STOREFRONT);
        assertThat(settings.databases())
                .isEqualTo(new Databases.PerContext(Map.of(HostedService.CATALOG, "jdbc:catalog")));
        assertThat(ProcessSettings.of(Map.of("SERVICES", "storefront")).connections())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"10", "11", "16", "24", "37", "100"})
    void theSharesOfThePoolsAddUp(int connections) {
        Map<String, String> environment = ownDatabases();
        environment.put("DATABASE_CONNECTIONS", Integer.toString(connections));
        ProcessSettings settings = ProcessSettings.of(environment);
        List<Integer> shares =
                settings.owners().stream().map(settings::connectionsOf).toList();
        assertThat(shares).allMatch(share -> share >= 1);
        assertThat(shares.stream().mapToInt(Integer::intValue).sum()).isEqualTo(connections);
    }

    @Test
    void twentyFourConnectionsAreSharedAsAmongTheMicroservices() {
        ProcessSettings settings = ProcessSettings.of(ownDatabases());
        assertThat(settings.owners().stream().map(settings::connectionsOf)).containsExactly(4, 5, 5, 4, 6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SERVICES=catalogue | SERVICES names 'catalogue' - choose from catalog, pricing,",
                "SERVICES= | SERVICES names '' - choose from",
                "CALLS=grpc | CALLS names 'grpc' - choose from direct, encoded, loopback",
                "CHECKOUT=Saga | CHECKOUT names 'Saga' - choose from transaction, saga",
                "DATABASE_CONNECTIONS=9 | DATABASE_CONNECTIONS is '9' - set a whole number of at least 10",
                "DATABASE_CONNECTIONS=many | DATABASE_CONNECTIONS is 'many'",
                "CHECKOUT=transaction | CHECKOUT=transaction needs one database",
                "CHECKOUT=transaction;CALLS=loopback;DATABASE_URL=jdbc:one | has no service to call over HTTP",
                "CALLS=loopback;SERVICES=storefront,catalog | need all services in one process",
                "CHECKOUT=transaction;DATABASE_URL=jdbc:one;SERVICES=ordering | need all services in one process"
            })
    void whatMakesNoSenseIsRefusedWithTheFix(String wrong, String message) {
        Map<String, String> environment = ownDatabases();
        for (String pair : wrong.split(";")) {
            environment.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
        }
        assertThatThrownBy(() -> ProcessSettings.of(environment))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aMissingDatabaseIsNamed() {
        assertThatThrownBy(() -> ProcessSettings.of(Map.of("SERVICES", "storefront,payment")))
                .hasMessage("There is no database for payment - set PAYMENT_DATABASE_URL, or DATABASE_URL for one"
                        + " database of all contexts");
    }

    private static Map<String, String> ownDatabases() {
        Map<String, String> environment = new HashMap<>();
        for (String context : List.of("CATALOG", "PRICING", "INVENTORY", "PAYMENT", "ORDERING")) {
            environment.put(context + "_DATABASE_URL", "jdbc:" + context);
        }
        return environment;
    }
}
