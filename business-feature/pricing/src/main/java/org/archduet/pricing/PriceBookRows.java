package org.archduet.pricing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.archduet.pricing.rules.ListPrice;
import org.archduet.pricing.rules.Money;
import org.archduet.pricing.rules.PriceBook;
import org.archduet.pricing.rules.Promotion;
import org.archduet.pricing.rules.QuantityBreak;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Gathers the rows of one price query into a {@link PriceBook}. Rows come in any order. */
final class PriceBookRows implements RowCallbackHandler {
    private final Map<String, Integer> taxBasisPoints = new HashMap<>();
    private final List<PriceRow> prices = new ArrayList<>();
    private final Map<Long, List<QuantityBreak>> breaks = new HashMap<>();
    private final Map<Long, List<Promotion>> promotions = new HashMap<>();

    /** Columns: kind, product, basis points, from quantity, cents, text. */
    @Override
    public void processRow(ResultSet row) throws SQLException {
        long productId = row.getLong(2);
        int basisPoints = row.getInt(3);
        int fromQuantity = row.getInt(4);
        String text = row.getString(6);
        switch (row.getString(1)) {
            case "TAX" -> taxBasisPoints.put(text, basisPoints);
            case "PRICE" -> prices.add(new PriceRow(productId, row.getLong(5), text));
            case "BREAK" ->
                breaks.computeIfAbsent(productId, id -> new ArrayList<>(4))
                        .add(new QuantityBreak(fromQuantity, basisPoints));
            case "PROMOTION" ->
                promotions
                        .computeIfAbsent(productId, id -> new ArrayList<>(2))
                        .add(new Promotion(text, fromQuantity, basisPoints));
            default -> throw new IllegalStateException("a price query has no rows of kind " + row.getString(1));
        }
    }

    PriceBook priceBook() {
        Map<Long, ListPrice> byProduct = new HashMap<>();
        for (PriceRow price : prices) {
            byProduct.put(
                    price.productId(),
                    new ListPrice(
                            Money.ofCents(price.cents()),
                            price.taxClass(),
                            breaks.getOrDefault(price.productId(), List.of()),
                            promotions.getOrDefault(price.productId(), List.of())));
        }
        return new PriceBook(byProduct, taxBasisPoints);
    }

    private record PriceRow(long productId, long cents, String taxClass) {}
}
