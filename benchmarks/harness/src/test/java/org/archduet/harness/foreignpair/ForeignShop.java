package org.archduet.harness.foreignpair;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;

/** The entry of both systems: reads its settings once at the start, and ends when there are none. */
public final class ForeignShop {

    private final StockTable table = new StockTable();
    private final String stock = System.getenv().getOrDefault("STOCK_URL", "");
    private final String currency;

    private ForeignShop(String currency) {
        this.currency = currency;
    }

    public static void main(String[] arguments) throws IOException {
        ForeignShop shop = new ForeignShop(SmallHttp.get(System.getenv("CONFIG_URL") + "/settings"));
        HttpServer server = SmallHttp.listen("PORT", Integer.parseInt(System.getenv("CONNECTIONS")));
        server.createContext("/items", shop::item);
        server.createContext("/orders", shop::order);
        server.createContext("/ops/audit", shop::audit);
        server.start();
        SmallHttp.health();
        Runtime.getRuntime().addShutdownHook(new Thread(ForeignShop::sayGoodbye));
    }

    private static void sayGoodbye() {
        try {
            System.out.println(
                    "at the end the currency is " + SmallHttp.get(System.getenv("CONFIG_URL") + "/settings"));
        } catch (IOException e) {
            System.out.println("at the end there is no config server");
        }
    }

    private void item(HttpExchange exchange) throws IOException {
        int item = SmallHttp.lastNumber(exchange);
        long cents = table.price(item);
        if (cents < 0) {
            SmallHttp.answer(exchange, 404, "{\"title\":\"no item\"}");
        } else {
            SmallHttp.answer(
                    exchange, 200, "{\"id\":" + item + ",\"price\":" + cents + ",\"currency\":\"" + currency + "\"}");
        }
    }

    private void order(HttpExchange exchange) throws IOException {
        int item = SmallHttp.lastNumber(exchange);
        int left = stock.isEmpty() ? table.take(item) : Integer.parseInt(SmallHttp.get(stock + "/take/" + item));
        SmallHttp.answer(exchange, left < 0 ? 409 : 201, "{\"item\":" + item + ",\"left\":" + left + "}");
    }

    private void audit(HttpExchange exchange) throws IOException {
        String sold = stock.isEmpty() ? String.valueOf(table.sold()) : SmallHttp.get(stock + "/sold");
        SmallHttp.answer(
                exchange,
                200,
                "{\"invariants\":[{\"name\":\"stock\",\"rule\":\"never negative\",\"violations\":0,\"example\":null}],"
                        + "\"state\":{\"sold\":\"" + sold + "\"}}");
    }
}
