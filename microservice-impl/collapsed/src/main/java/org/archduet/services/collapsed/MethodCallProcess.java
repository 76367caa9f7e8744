package org.archduet.services.collapsed;

import java.util.LinkedHashMap;
import java.util.Map;
import org.archduet.services.collapsed.contexts.Crossing;
import org.archduet.services.kit.http.HttpContexts;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.core.env.StandardEnvironment;

/** Services that call each other by methods, behind one server. Services in other processes are called over HTTP. */
final class MethodCallProcess {
    private final ProcessSettings settings;
    private final ProcessReport report = new ProcessReport();
    private final HostedContexts contexts;

    MethodCallProcess(ProcessSettings settings, Crossing crossing) {
        this.settings = settings;
        this.contexts = new HostedContexts(
                crossing,
                report.encoded(),
                new HttpContexts(new StandardEnvironment(), report.retries(), report.encoded()));
    }

    void start() {
        Map<HostedService, ListableBeanFactory> started =
                settings.checkout() == CheckoutKind.TRANSACTION ? monolithModules() : services();
        SpringStart server = settings.hosts(HostedService.STOREFRONT)
                ? HostedService.STOREFRONT.start().withoutDatabase().bean("contexts", contexts)
                : groupServer(started);
        report.giveTo(server).run(WebApplicationType.SERVLET);
    }

    private Map<HostedService, ListableBeanFactory> services() {
        Pools pools = Pools.of(settings);
        Map<HostedService, ListableBeanFactory> started = new LinkedHashMap<>();
        for (HostedService service : settings.owners()) {
            ListableBeanFactory beans = pools.give(service, service.start())
                    .bean("contexts", contexts)
                    .run(WebApplicationType.NONE);
            started.put(service, beans);
            contexts.add(service, beans);
            report.add(beans);
        }
        return started;
    }

    /** All five contexts are in one Spring context, as in the monolith. */
    private Map<HostedService, ListableBeanFactory> monolithModules() {
        ListableBeanFactory modules = Pools.of(settings)
                .give(HostedService.ORDERING, MonolithModules.start())
                .run(WebApplicationType.NONE);
        report.add(modules);
        Map<HostedService, ListableBeanFactory> started = new LinkedHashMap<>();
        settings.owners().forEach(service -> {
            started.put(service, modules);
            contexts.add(service, modules);
        });
        return started;
    }

    private static SpringStart groupServer(Map<HostedService, ListableBeanFactory> started) {
        SpringStart server = GroupServer.start(started.keySet());
        started.forEach((service, beans) ->
                service.offered().forEach(type -> server.bean(type.getSimpleName(), beans.getBean(type))));
        return server;
    }
}
