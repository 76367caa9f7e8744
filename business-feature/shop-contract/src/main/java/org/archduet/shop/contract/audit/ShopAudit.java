package org.archduet.shop.contract.audit;

import java.util.ArrayList;
import java.util.List;
import org.archduet.shop.contract.database.ContextDatabases;

/**
 * Audits a shop at rest. Each database aggregates its own rows; between databases only the price list and digests
 * travel, and rows only where digests differ, so that an audit of 30,000 orders takes about a second of work.
 */
public final class ShopAudit {
    private final ContextDatabases databases;

    /** @param databases where the contexts keep their data: five databases, or one five times */
    public ShopAudit(ContextDatabases databases) {
        this.databases = databases;
    }

    /** Invariants first within a context, then between contexts. */
    public AuditReport audit() {
        Rows inventory = new Rows(databases.connection("inventory"));
        Rows ordering = new Rows(databases.connection("ordering"));
        Rows pricing = new Rows(databases.connection("pricing"));
        Rows payment = new Rows(databases.connection("payment"));
        List<AuditReport.Invariant> invariants = new ArrayList<>();
        invariants.addAll(StockInvariants.check(inventory));
        invariants.addAll(OrderInvariants.check(ordering));
        invariants.addAll(PriceInvariants.check(ordering, pricing));
        invariants.addAll(MoneyInvariants.check(ordering, payment));
        invariants.addAll(SaleInvariants.check(ordering, inventory));
        return new AuditReport(List.copyOf(invariants), EndState.of(ordering, payment, inventory));
    }
}
