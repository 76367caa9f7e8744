package org.archduet.harness.foreignpair;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;

/** Keeps the stock of the pair whose shop does not. */
public final class ForeignStock {

    private ForeignStock() {}

    public static void main(String[] arguments) throws IOException {
        StockTable table = new StockTable();
        HttpServer server = SmallHttp.listen("PORT", Integer.parseInt(System.getenv("CONNECTIONS")));
        server.createContext(
                "/take",
                exchange ->
                        SmallHttp.answer(exchange, 200, String.valueOf(table.take(SmallHttp.lastNumber(exchange)))));
        server.createContext("/sold", exchange -> SmallHttp.answer(exchange, 200, String.valueOf(table.sold())));
        server.start();
    }
}
