package org.archduet.inventory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.archduet.context.CartLine;
import org.archduet.context.inventory.Availability;
import org.archduet.context.inventory.InventoryContext;
import org.archduet.context.inventory.ReservationOutcome;
import org.archduet.context.inventory.ReserveRequest;
import org.archduet.inventory.rules.Reservation;
import org.archduet.inventory.rules.ReservationStatus;
import org.archduet.inventory.rules.StockRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Inventory over PostgreSQL at READ COMMITTED. {@code reserve} is two statements and runs within the caller's
 * transaction; {@code sell} and {@code release} are one statement each, so they are atomic with or without one. Every
 * command takes the order's reservation row first, then stock rows in the order of product ids: two orders never wait
 * for each other in a circle.
 */
public final class Inventory implements InventoryContext {
    private final JdbcClient jdbc;
    private final DataSource dataSource;

    /**
     * @param dataSource of the database that holds the schema {@code inventory}; a running transaction's connection is
     *     used
     */
    public Inventory(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.dataSource = dataSource;
    }

    @Override
    public List<Availability> availability(List<Long> productIds) {
        return jdbc.sql(InventorySql.AVAILABILITY)
                .param(productIds.stream().mapToLong(Long::longValue).toArray())
                .query((row, number) -> new Availability(row.getLong(1), row.getInt(2)))
                .list();
    }

    /**
     * @throws IllegalStateException if no transaction on the data source runs: the claim on the order and the stock
     *     must come together
     */
    @Override
    public ReservationOutcome reserve(ReserveRequest request) {
        return reserveFirst(request)
                .orElseGet(() -> stored(request.orderId()).orElseThrow().answer());
    }

    /**
     * Reserves for an order that has not asked before. Where one with the same id is asking now it waits for that one's
     * commit; when it comes second it has changed nothing and holds no lock.
     *
     * @return reserved or out of stock; nothing when the order has asked before
     * @throws IllegalStateException if no transaction on the data source runs
     */
    public Optional<ReservationOutcome> reserveFirst(ReserveRequest request) {
        return set(request, ReservationStatus.RESERVED, InventorySql.RESERVE);
    }

    /**
     * Reserves and sells at once, for an architecture whose transaction does both: the stock rows change once.
     *
     * @return as {@link #reserveFirst}
     * @throws IllegalStateException if no transaction on the data source runs
     */
    public Optional<ReservationOutcome> takeFirst(ReserveRequest request) {
        return set(request, ReservationStatus.SOLD, InventorySql.TAKE);
    }

    private Optional<ReservationOutcome> set(ReserveRequest request, ReservationStatus status, String moveStock) {
        if (!TransactionSynchronizationManager.hasResource(dataSource)) {
            throw new IllegalStateException("reserve needs a transaction around it");
        }
        List<CartLine> lines = StockRules.inProductOrder(request.lines());
        Optional<Map<Long, Integer>> free = claim(request.orderId(), status, lines);
        if (free.isEmpty()) {
            return Optional.empty();
        }
        ReservationOutcome outcome = StockRules.decide(lines, free.get());
        if (outcome instanceof ReservationOutcome.OutOfStock refused) {
            jdbc.sql(InventorySql.REFUSE)
                    .param(ids(refused.productIds()))
                    .param(request.orderId())
                    .update();
        } else {
            jdbc.sql(moveStock)
                    .param(productIds(lines))
                    .param(quantities(lines))
                    .param(request.orderId())
                    .update();
        }
        return Optional.of(outcome);
    }

    @Override
    public void sell(String orderId) {
        if (jdbc.sql(InventorySql.SELL).param(orderId).update() > 0) {
            return;
        }
        Optional<ReservationStatus> status = stored(orderId).map(Reservation::status);
        if (status.filter(ReservationStatus::needsNoSale).isEmpty()) {
            throw new IllegalStateException("Order " + orderId + " cannot be sold: "
                    + status.map(found -> "its reservation is " + found).orElse("it has no reservation"));
        }
    }

    @Override
    public void release(String orderId) {
        // a reservation may be committed between the two statements: then its rows are seen on the next turn
        while (jdbc.sql(InventorySql.RELEASE).param(orderId).update() == 0
                && jdbc.sql(InventorySql.MARK_RELEASED).param(orderId).update() == 0) {
            if (!stored(orderId).orElseThrow().status().holdsStock()) {
                return;
            }
        }
    }

    /** @return free pieces by product with their rows locked, or nothing if the order has asked before */
    private Optional<Map<Long, Integer>> claim(String orderId, ReservationStatus status, List<CartLine> lines) {
        Map<Long, Integer> free = new HashMap<>();
        jdbc.sql(InventorySql.CLAIM)
                .param(orderId)
                .param(status.name())
                .param(productIds(lines))
                .query(row -> {
                    free.put(row.getLong(1), row.getInt(2));
                });
        return free.remove(InventorySql.CLAIMED) == null ? Optional.empty() : Optional.of(free);
    }

    private Optional<Reservation> stored(String orderId) {
        return jdbc.sql(InventorySql.STORED)
                .param(orderId)
                .query((row, number) -> new Reservation(
                        ReservationStatus.valueOf(row.getString(1)),
                        row.getArray(2) == null
                                ? List.of()
                                : List.of((Long[]) row.getArray(2).getArray())))
                .optional();
    }

    private static long[] productIds(List<CartLine> lines) {
        return lines.stream().mapToLong(CartLine::productId).toArray();
    }

    private static int[] quantities(List<CartLine> lines) {
        return lines.stream().mapToInt(CartLine::quantity).toArray();
    }

    private static long[] ids(List<Long> productIds) {
        return productIds.stream().mapToLong(Long::longValue).toArray();
    }
}
