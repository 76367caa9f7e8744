package org.archduet.services.kit.calls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetryBudgetTest {
    private final RetryBudget budget = new RetryBudget();

    @Test
    void savesTenRetriesAtMost() {
        for (int call = 0; call < 1000; call++) {
            budget.onCall();
        }
        assertThat(spendAll()).isEqualTo(10);
    }

    @Test
    void earnsOneRetryInTenCalls() {
        spendAll();
        for (int call = 0; call < 35; call++) {
            budget.onCall();
        }
        assertThat(spendAll()).isEqualTo(3);
    }

    private int spendAll() {
        int retries = 0;
        while (budget.take()) {
            retries++;
        }
        return retries;
    }
}
