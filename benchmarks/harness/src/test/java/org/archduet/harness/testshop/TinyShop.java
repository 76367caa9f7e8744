package org.archduet.harness.testshop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A system under test of one process, or of two when {@code BACK_URL} says where the stock is kept. {@code FAULT}
 * plants a mistake, or several with a plus between them.
 */
public final class TinyShop {

    private static final String JSON = "application/json";
    private static final double BUSY_CPUS = 0.04;

    private final Map<String, String> orders = new ConcurrentHashMap<>();
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();
    private final HttpClient client = HttpClient.newHttpClient();
    private final String back = System.getenv().getOrDefault("BACK_URL", "");
    private final Set<String> faults =
            Set.of(System.getenv().getOrDefault("FAULT", "none").split("\\+"));

    private final String secret = System.getenv().getOrDefault("LIVE_SECRET", "");
    private volatile int hops;

    private TinyShop() {}

    public static void main(String[] arguments) throws IOException {
        InetAddress address = InetAddress.getByName(System.getenv().getOrDefault("SERVER_ADDRESS", "127.0.0.1"));
        int port = Integer.parseInt(System.getenv("SERVER_PORT"));
        // without it the JDK's server waits 40 ms for the acknowledgement of its headers
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer server = HttpServer.create(new InetSocketAddress(address, port), 0);
        server.setExecutor(Executors.newFixedThreadPool(16));
        TinyShop shop = new TinyShop();
        server.createContext("/ops/ready", exchange -> answer(exchange, 200, "{}"));
        server.createContext(
                "/ops/calls", exchange -> answer(exchange, 200, "{\"received\":" + shop.received + ",\"retries\":0}"));
        server.createContext("/ops/database", shop::sessions);
        server.createContext("/ops/audit", shop::audit);
        server.createContext("/ops/hops", shop::setHops);
        server.createContext("/empty", shop::empty);
        server.createContext("/stock", shop::stock);
        server.createContext("/items", shop.unlessNotFound(shop::item));
        server.createContext("/orders", shop.unlessNotFound(shop::order));
        server.createContext("/quotes", shop.unlessNotFound(shop::quote));
        server.start();
        if (shop.has("busy-while-waiting")) {
            keepBusy();
        }
    }

    /** More than an arm may use while it waits, and less than a wait for quiet takes for load that is left. */
    private static void keepBusy() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long began = System.nanoTime();
        long used = threads.getCurrentThreadCpuTime();
        while (!Thread.currentThread().isInterrupted()) {
            if (threads.getCurrentThreadCpuTime() - used > BUSY_CPUS * (System.nanoTime() - began)) {
                LockSupport.parkNanos(10_000_000);
            }
        }
    }

    private HttpHandler unlessNotFound(HttpHandler handler) {
        return has("not-found") ? exchange -> answer(exchange, 404, "{\"title\":\"no such path\"}") : handler;
    }

    private boolean has(String planted) {
        return faults.contains(planted);
    }

    /** Whether a fault that shows under load only shows by now. */
    private boolean showsUnderLoad(String planted) {
        return has(planted) && answered.get() > 200;
    }

    private void quote(HttpExchange exchange) throws IOException {
        count();
        int item = Integer.parseInt(body(exchange).replaceAll("\\D", ""));
        answer(exchange, 200, "{\"total\":" + (showsUnderLoad("zero-quotes") ? 0 : item * 100) + "}");
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private void item(HttpExchange exchange) throws IOException {
        count();
        int id = showsUnderLoad("one-page") ? 7 : Integer.parseInt(last(exchange));
        if (has("one-at-a-time")) {
            pause();
        }
        if (id > 90) {
            answer(exchange, has("status") ? 400 : 404, "{\"title\":\"no item\"}");
        } else {
            String name = has("missing-field") && id % 9 == 0 ? "" : "\"name\":\"Item " + id + "\",";
            answer(exchange, 200, "{" + name + "\"id\":" + id + "}");
        }
    }

    private synchronized void pause() throws IOException {
        try {
            Thread.sleep(4);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private void order(HttpExchange exchange) throws IOException {
        count();
        String body = body(exchange);
        if (last(exchange).equals("cancellation")) {
            if (!has("side-effect")) {
                take(-1);
            }
            answer(exchange, 200, "{\"status\":\"CANCELLED\"}");
            return;
        }
        int item = Integer.parseInt(body.replaceAll("\\D", ""));
        if (item > 90) {
            answer(exchange, 409, "{\"title\":\"out of stock\"}");
            return;
        }
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        String order = showsUnderLoad("one-order") ? orders.values().iterator().next() : orders.get(key);
        if (order == null) {
            take(1);
            int price = item * 100 + (has("price") && item % 9 == 0 ? 1 : 0);
            order = "{\"total\":" + price + ",\"orderId\":\"o-" + key + "\",\"placedAt\":" + System.nanoTime() + "}";
            orders.put(key, order);
        }
        answer(exchange, 201, order);
    }

    private void stock(HttpExchange exchange) throws IOException {
        received.incrementAndGet();
        taken.addAndGet(Long.parseLong(last(exchange)));
        answer(exchange, 200, "{}");
    }

    private void take(long pieces) throws IOException {
        if (back.isEmpty()) {
            taken.addAndGet(pieces);
            return;
        }
        if (showsUnderLoad("saved-call")) {
            return;
        }
        call("/stock/" + pieces);
        if (has("chatty")) {
            call("/stock/0");
        }
    }

    private String call(String path) throws IOException {
        try {
            return client.send(
                            HttpRequest.newBuilder(URI.create(back + path)).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** Made up: what a pool would report whose sessions are set otherwise from the start, or after some requests. */
    private void sessions(HttpExchange exchange) throws IOException {
        boolean off = has("async-commit") || showsUnderLoad("async-commit-later");
        answer(
                exchange,
                200,
                "{\"settings\":{\"fsync\":\"on\",\"full_page_writes\":\"on\",\"synchronous_commit\":\""
                        + (off ? "off" : "on") + "\"}}");
    }

    private void audit(HttpExchange exchange) throws IOException {
        String state = back.isEmpty()
                ? "{\"taken\":\"" + taken + "\",\"orders\":\"" + orders.size() + "\"}"
                : call("/ops/audit").replaceAll(".*\"taken\":\"(-?\\d+)\".*", "{\"taken\":\"$1\",\"orders\":\"")
                        + orders.size() + "\"}";
        long violations = has("invariant") && orders.size() > 60 ? 1 : 0;
        answer(
                exchange,
                200,
                "{\"invariants\":[{\"name\":\"stock\",\"rule\":\"never negative\",\"violations\":" + violations
                        + ",\"example\":\"item 3\"}],\"state\":" + state + "}");
    }

    private void setHops(HttpExchange exchange) throws IOException {
        if (has("refuses-hops") || !secret.equals(exchange.getRequestHeaders().getFirst("X-Ops-Secret"))) {
            answer(exchange, secret.isEmpty() ? 404 : 403, "{\"title\":\"refused\"}");
            return;
        }
        hops = Integer.parseInt(exchange.getRequestURI().getQuery().replaceAll("\\D", ""));
        answer(exchange, 200, "{}");
    }

    private void empty(HttpExchange exchange) throws IOException {
        received.incrementAndGet();
        answer(exchange, 200, "{}");
    }

    private void count() throws IOException {
        received.incrementAndGet();
        for (int hop = 0; hop < hops; hop++) {
            call(has("uncounted-hops") ? "/ops/ready" : "/empty");
        }
        long items = answered.get();
        if (!back.isEmpty() && has("secret-call") && items >= 200 && items % 10 == 0) {
            call("/stock/0");
        }
        if (answered.incrementAndGet() == 200 && has("dies")) {
            System.err.println("out of luck");
            Runtime.getRuntime().halt(7);
        }
    }

    private static String last(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", JSON);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
