package org.archduet.shop.contract.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/**
 * What every implementation of the shop must do, asked over HTTP. An implementation extends this class with a name that
 * ends in {@code IT} and says how to start; the shop is started once, and its databases are audited after the last
 * case.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ShopContract {
    private @Nullable ShopUnderTest shop;
    private @Nullable ShopClient client;

    /** Starts the shop on a fresh default data set and returns when it is ready. */
    protected abstract ShopUnderTest start() throws Exception;

    @BeforeAll
    void launch() throws Exception {
        ShopUnderTest started = start();
        shop = started;
        client = new ShopClient(started.baseUri());
    }

    @AfterAll
    void auditAndStop() throws Exception {
        if (shop == null) {
            return;
        }
        try (ShopUnderTest audited = shop) {
            List<AuditedInvariant> invariants = audited.audit();
            assertThat(invariants).as("audited invariants").isNotEmpty();
            assertThat(invariants).allSatisfy(invariant -> assertThat(invariant.violations())
                    .as("%s, for example %s", invariant.name(), invariant.example())
                    .isZero());
        }
    }

    private ShopClient client() {
        return Objects.requireNonNull(client, "the shop has not started");
    }

    @Nested
    class Browsing extends BrowsingCases {
        @Override
        ShopClient shop() {
            return client();
        }
    }

    @Nested
    class ProductPages extends ProductPageCases {
        @Override
        ShopClient shop() {
            return client();
        }
    }

    @Nested
    class ProductsNotForSale extends NotForSaleCases {
        @Override
        ShopClient shop() {
            return client();
        }
    }

    @Nested
    class Quotes extends QuoteCases {
        @Override
        ShopClient shop() {
            return client();
        }
    }

    @Nested
    class QuoteRequests extends QuoteRequestCases {
        @Override
        ShopClient shop() {
            return client();
        }
    }

    @Nested
    class Checkouts extends CheckoutCases {
        @Override
        ShopClient shop() {
            return client();
        }
    }

    @Nested
    class Refusals extends RefusalCases {
        @Override
        ShopClient shop() {
            return client();
        }
    }

    @Nested
    class IdempotencyKeys extends IdempotencyCases {
        @Override
        ShopClient shop() {
            return client();
        }
    }

    @Nested
    class Races extends RaceCases {
        @Override
        ShopClient shop() {
            return client();
        }
    }

    @Nested
    class Cancellations extends CancellationCases {
        @Override
        ShopClient shop() {
            return client();
        }
    }

    @Nested
    class Orders extends OrderCases {
        @Override
        ShopClient shop() {
            return client();
        }
    }

    @Nested
    class Http extends HttpCases {
        @Override
        ShopClient shop() {
            return client();
        }
    }
}
