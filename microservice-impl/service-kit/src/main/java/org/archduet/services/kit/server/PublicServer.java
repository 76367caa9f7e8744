package org.archduet.services.kit.server;

import java.time.Duration;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What the server of the public entry has. Import it instead of {@link ServiceServer}. */
@Configuration(proxyBeanMethods = false)
@Import(OpsController.class)
public class PublicServer {

    @Bean
    FilterRegistrationBean<IncomingCalls> incomingCalls(@Value("${deadline}") Duration deadline) {
        return FirstFilter.of(new CallsFromUsers(deadline));
    }

    @Bean
    ReceivedCalls receivedCalls(FilterRegistrationBean<IncomingCalls> calls) {
        return Objects.requireNonNull(calls.getFilter())::received;
    }
}
