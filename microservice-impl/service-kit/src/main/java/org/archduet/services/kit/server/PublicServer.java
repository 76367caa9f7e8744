package org.archduet.services.kit.server;

import java.time.Duration;
import java.util.Objects;
import org.archduet.services.kit.dose.DoseServer;
import org.archduet.services.kit.dose.Doses;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What the server of the public entry has. Import it instead of {@link ServiceServer}. */
@Configuration(proxyBeanMethods = false)
@Import({OpsController.class, DoseServer.class})
public class PublicServer {

    @Bean
    FilterRegistrationBean<IncomingCalls> incomingCalls(@Value("${deadline}") Duration deadline, Doses doses) {
        return FirstFilter.of(new CallsFromUsers(deadline, doses));
    }

    @Bean
    ReceivedCalls receivedCalls(FilterRegistrationBean<IncomingCalls> calls) {
        return Objects.requireNonNull(calls.getFilter())::received;
    }
}
