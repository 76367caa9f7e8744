package org.archduet.services.collapsed;

import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One Spring context of the process, about to start.
 *
 * <pre>{@code
 * new SpringStart(CatalogService.class, SpringStart.settingsOf(CatalogService.class, "application.properties"))
 *         .bean("database", pool)
 *         .set("server.port", 0)
 *         .run(WebApplicationType.SERVLET);
 * }</pre>
 */
final class SpringStart {
    private final Class<?> application;
    private final Map<String, Object> beans = new LinkedHashMap<>();
    private final List<String> settings = new ArrayList<>();
    private final List<ApplicationContextInitializer<ConfigurableApplicationContext>> preparations = new ArrayList<>();

    private boolean closedAtTheEnd = true;

    /** @param settingsFile where its settings are, as a location of Spring Boot */
    SpringStart(Class<?> application, String settingsFile) {
        this.application = application;
        set("spring.config.location", settingsFile);
        // the first context to start would give its name to every line of the log
        set("logging.include-application-name", false);
    }

    /**
     * The location of a settings file in the jar that has the class. Several jars of this process have one of that
     * name, so a search on the class path would find the first of them only.
     */
    static String settingsOf(Class<?> type, String file) {
        URL code = Objects.requireNonNull(type.getProtectionDomain().getCodeSource())
                .getLocation();
        return code.getPath().endsWith(".jar") ? "jar:" + code + "!/" + file : code + file;
    }

    /** A bean that it is given; it is closed by whoever made it. */
    SpringStart bean(String name, Object bean) {
        beans.put(name, bean);
        return this;
    }

    /** A setting that wins over its file and over the environment. */
    SpringStart set(String key, Object value) {
        settings.add("--" + key + "=" + value);
        return this;
    }

    /** Something to do with the context before it reads its configuration. */
    SpringStart prepare(ApplicationContextInitializer<ConfigurableApplicationContext> preparation) {
        preparations.add(preparation);
        return this;
    }

    /** Without a database, although the libraries for one are on the class path of the process. */
    SpringStart withoutDatabase() {
        return set("spring.autoconfigure.exclude", DataSourceAutoConfiguration.class.getName())
                .withoutMigrations();
    }

    /** With the schemas as they are. */
    SpringStart withoutMigrations() {
        return set("spring.flyway.enabled", false);
    }

    /** Contexts are closed in the order of their start; this one is left open until the process has ended. */
    SpringStart openToTheEnd() {
        closedAtTheEnd = false;
        return this;
    }

    ConfigurableApplicationContext run(WebApplicationType type) {
        SpringApplication spring = new SpringApplication(application);
        spring.setWebApplicationType(type);
        spring.setRegisterShutdownHook(closedAtTheEnd);
        spring.addInitializers(context -> beans.forEach(context.getBeanFactory()::registerSingleton));
        preparations.forEach(spring::addInitializers);
        return spring.run(settings.toArray(String[]::new));
    }
}
