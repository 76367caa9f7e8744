package org.archduet.harness.foreignpair;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;

/** Gives the other processes their settings; slow to start, so that whoever does not wait finds it unavailable. */
public final class ConfigServer {

    private ConfigServer() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Thread.sleep(500);
        HttpServer server = SmallHttp.listen("PORT", 1);
        server.createContext("/settings", SmallHttp.answering(System.getenv("CURRENCY")));
        server.start();
        SmallHttp.health();
        System.out.println("configuration is served");
    }
}
