package org.archduet.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.archduet.context.catalog.ListedProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageCutTest {

    @ParameterizedTest
    @CsvSource({"0, 0, false", "19, 19, false", "20, 20, false", "21, 20, true"})
    void anotherPageFollowsWhenOneMoreWasFetched(int fetched, int shown, boolean hasMore) {
        var page = new PageCut(3, 20).page(products(fetched));
        assertThat(page.products()).hasSize(shown);
        assertThat(page.hasMore()).isEqualTo(hasMore);
    }

    @Test
    void theLastPageOfAllDoesNotOverflow() {
        assertThat(new PageCut(Integer.MAX_VALUE, 100).skip()).isEqualTo(214_748_364_700L);
    }

    @Test
    void pagesBeforeTheFirstDoNotExist() {
        assertThatThrownBy(() -> new PageCut(-1, 20)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PageCut(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<ListedProduct> products(int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(id -> new ListedProduct(id, "n", "c"))
                .toList();
    }
}
