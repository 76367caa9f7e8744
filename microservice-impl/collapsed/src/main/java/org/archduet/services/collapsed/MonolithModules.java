package org.archduet.services.collapsed;

import org.archduet.monolith.MonolithApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** The monolith's contexts, its checkout and its migrations, without its read models and its web layer. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan({
    "org.archduet.monolith.catalog",
    "org.archduet.monolith.pricing",
    "org.archduet.monolith.inventory",
    "org.archduet.monolith.payment",
    "org.archduet.monolith.ordering",
    "org.archduet.monolith.checkout",
    "org.archduet.monolith.database"
})
class MonolithModules {

    /** With the monolith's own settings. */
    static SpringStart start() {
        return new SpringStart(
                        MonolithModules.class, SpringStart.settingsOf(MonolithApplication.class, "application.yaml"))
                .withoutMigrations();
    }
}
