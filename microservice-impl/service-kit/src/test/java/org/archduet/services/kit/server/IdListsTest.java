package org.archduet.services.kit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdListsTest {

    @Test
    void splitsAtCommas() {
        assertThat(IdLists.split("7")).containsExactly(7L);
        assertThat(IdLists.split("1,20,9007199254740993")).containsExactly(1L, 20L, 9_007_199_254_740_993L);
        assertThat(IdLists.split("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1,x", "1,,2", "1,", ",1", ",", "1, 2", "0x1", "99999999999999999999"})
    void refusesAnythingElse(String text) {
        assertThatThrownBy(() -> IdLists.split(text)).isInstanceOf(NumberFormatException.class);
    }
}
