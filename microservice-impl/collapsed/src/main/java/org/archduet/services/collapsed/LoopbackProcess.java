package org.archduet.services.collapsed;

import java.util.LinkedHashMap;
import java.util.Map;
import org.archduet.services.kit.http.HttpContexts;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * All services as they are, each with its own server and its own HTTP clients, in one process. The storefront's server
 * is the entry, the others listen on free ports of the loopback interface.
 */
final class LoopbackProcess {
    private static final String LOOPBACK = "127.0.0.1";

    private final ProcessSettings settings;
    private final ProcessReport report = new ProcessReport();
    private final Map<String, String> urls = new LinkedHashMap<>();

    LoopbackProcess(ProcessSettings settings) {
        this.settings = settings;
    }

    void start() {
        Pools pools = Pools.of(settings);
        for (HostedService service : settings.owners()) {
            SpringStart start =
                    pools.give(service, service.start()).set("server.port", 0).set("server.address", LOOPBACK);
            ConfigurableApplicationContext started = wired(start).run(WebApplicationType.SERVLET);
            String port = started.getEnvironment().getRequiredProperty("local.server.port");
            urls.put(service.word() + ".url", "http://" + LOOPBACK + ":" + port);
            report.add(started);
        }
        SpringStart entry = HostedService.STOREFRONT.start().withoutDatabase();
        report.giveTo(wired(entry)).run(WebApplicationType.SERVLET);
    }

    /** With its own clients for the services that have started. */
    private SpringStart wired(SpringStart start) {
        urls.forEach(start::set);
        return start.prepare(context -> context.getBeanFactory()
                .registerSingleton(
                        "contexts", new HttpContexts(context.getEnvironment(), report.retries(), report.encoded())));
    }
}
