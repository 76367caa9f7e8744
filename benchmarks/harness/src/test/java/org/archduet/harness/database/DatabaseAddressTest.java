package org.archduet.harness.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    @Test
    void readsWhatItWrites() {
        DatabaseAddress address = new DatabaseAddress("db.local", 5433, "shop", "me", "a b&c=d?");

        assertThat(DatabaseAddress.parse(address.jdbcUrl())).isEqualTo(address);
    }

    @Test
    void knowsTheUsualPort() {
        assertThat(DatabaseAddress.parse("postgresql://h/d?user=u"))
                .isEqualTo(new DatabaseAddress("h", 5432, "d", "u", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "h:5432", "jdbc:mysql://h/d?user=u", "jdbc:postgresql://h/d", "jdbc:postgresql://h"})
    void refusesOtherForms(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatabaseAddress.parse(text))
                .withMessageContaining("jdbc:postgresql://HOST:PORT/DATABASE?user=USER&password=PASSWORD");
    }
}
