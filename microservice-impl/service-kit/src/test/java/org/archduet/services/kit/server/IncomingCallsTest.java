package org.archduet.services.kit.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.archduet.context.ContextUnavailableException;
import org.archduet.services.kit.CallHeaders;
import org.archduet.services.kit.Deadline;
import org.archduet.services.kit.calls.CallAttempt;
import org.archduet.services.kit.calls.HttpTransport;
import org.archduet.services.kit.calls.WireCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A service as small as possible, asked over HTTP. */
class IncomingCallsTest {
    private ConfigurableApplicationContext service;

    @EnableAutoConfiguration
    @Import({ServiceServer.class, Work.class})
    static class SmallService {}

    @RestController
    static class Work {
        @GetMapping("/left")
        long left() {
            return Deadline.currentOr(Duration.ofHours(1)).remainingMillis();
        }

        @GetMapping("/away")
        void unavailable() {
            throw new ContextUnavailableException("payment", "", new IOException("planted"));
        }
    }

    @EnableAutoConfiguration
    @Import({PublicServer.class, Work.class})
    static class SmallEntry {}

    @EnableAutoConfiguration
    @Import({ServiceServer.class, FailingDatabase.class})
    static class ServiceWithoutItsDatabase {}

    static class FailingDatabase {
        @Bean
        DataSource database() {
            return (DataSource) Proxy.newProxyInstance(
                    DataSource.class.getClassLoader(),
                    new Class<?>[] {DataSource.class},
                    (proxy, method, arguments) -> {
                        switch (method.getName()) {
                            case "getConnection" -> throw new SQLException("planted");
                            case "hashCode" -> {
                                return 1;
                            }
                            case "equals" -> {
                                return proxy == arguments[0];
                            }
                            default -> {
                                return null;
                            }
                        }
                    });
        }
    }

    @BeforeEach
    void start() {
        start(SmallService.class);
    }

    private void start(Class<?> application) {
        service =
                SpringApplication.run(application, "--spring.config.name=service", "--server.port=0", "--deadline=4s");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    /** A starter or a jar can bring a filter along; it would be paid for with every call. */
    @Test
    void nothingElseStandsBeforeACall() {
        ServletContext context = ((ServletWebServerApplicationContext) service).getServletContext();
        assertThat(context.getFilterRegistrations().values())
                .extracting(FilterRegistration::getClassName)
                .containsExactly(CallsFromServices.class.getName());
    }

    @Test
    void countsEveryRequestButThoseOfOperators() throws Exception {
        get("/left");
        get("/left", CallHeaders.DEADLINE, "0");
        get("/nothing");
        get("/ops/ready");
        get("/ops/database");
        assertThat(get("/ops/calls").body())
                .isEqualTo("{\"received\":3,\"retries\":0,\"owed\":0,\"toItself\":0,\"encodedBytes\":0}");
        assertThat(get("/ops/database").body()).startsWith("{\"settings\":{},\"sessions\":0,");
    }

    /** A process in which services call each other over HTTP: every server is counted, and the entry apart. */
    @Test
    void whatOtherServersOfTheProcessReceivedItSentItself() throws Exception {
        service.close();
        service = new SpringApplicationBuilder(SmallService.class)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("ofProcess1", ReceivedCalls.class, () -> () -> 5))
                .run("--spring.config.name=service", "--server.port=0", "--deadline=4s");
        get("/left");
        assertThat(get("/ops/calls").body())
                .isEqualTo("{\"received\":6,\"retries\":0,\"owed\":0,\"toItself\":5,\"encodedBytes\":0}");
    }

    @Test
    void bindsTheNearerDeadline() throws Exception {
        assertThat(Long.parseLong(get("/left").body())).isBetween(1L, 4000L);
        assertThat(Long.parseLong(get("/left", CallHeaders.DEADLINE, "900").body()))
                .isBetween(1L, 900L);
        assertThat(Long.parseLong(get("/left", CallHeaders.DEADLINE, "900000").body()))
                .isBetween(1L, 4000L);
    }

    @Test
    void refusesWorkThatNobodyWaitsForAndTheCallerKnowsIt() throws Exception {
        assertThat(get("/left", CallHeaders.DEADLINE, "0").statusCode()).isEqualTo(503);
        assertThat(get("/left", CallHeaders.DEADLINE, "-7").statusCode()).isEqualTo(503);
        HttpTransport transport = new HttpTransport(base());
        assertThat(transport.send(WireCall.get("/left"), 4000, 0)).isInstanceOf(CallAttempt.TooLate.class);
        assertThat(transport.send(WireCall.get("/left"), 4000, 4000)).isInstanceOf(CallAttempt.Answered.class);
        assertThat(transport.send(WireCall.get("/away"), 4000, 4000)).isInstanceOf(CallAttempt.Answered.class);
    }

    @Test
    void thePublicEntryBelievesNoHeaderOfCallsBetweenServices() throws Exception {
        stop();
        start(SmallEntry.class);
        for (String claimed : new String[] {"0", "-7", "900000"}) {
            HttpResponse<String> answer = get("/left", CallHeaders.DEADLINE, claimed);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Long.parseLong(answer.body())).isBetween(901L, 4000L);
        }
        assertThat(get("/ops/calls").body())
                .isEqualTo("{\"received\":3,\"retries\":0,\"owed\":0,\"toItself\":0,\"encodedBytes\":0}");
    }

    @Test
    void isNotReadyWhileItsDatabaseIsUnavailable() throws Exception {
        assertThat(get("/ops/ready").statusCode()).isEqualTo(200);
        stop();
        start(ServiceWithoutItsDatabase.class);
        assertThat(get("/ops/ready").statusCode()).isEqualTo(500);
    }

    @Test
    void namesTheContextThatIsUnavailable() throws Exception {
        HttpResponse<String> answer = get("/away");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue(CallHeaders.UNAVAILABLE_CONTEXT)).hasValue("payment");
    }

    private URI base() {
        int port = ((WebServerApplicationContext) service).getWebServer().getPort();
        return URI.create("http://127.0.0.1:" + port);
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(base().resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
