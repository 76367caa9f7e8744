package org.archduet.services.kit.server;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/** What every service's server has. Import it; settings that all services share are in {@code service.properties}. */
@Configuration(proxyBeanMethods = false)
@Import({OpsController.class, PartAwayAdvice.class})
public class ServiceServer {

    @Bean
    IncomingCalls incomingCalls(@Value("${deadline}") Duration longest) {
        return new IncomingCalls(longest);
    }

    @Bean
    FilterRegistrationBean<IncomingCalls> incomingCallsFirst(IncomingCalls calls) {
        FilterRegistrationBean<IncomingCalls> registration = new FilterRegistrationBean<>(calls);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
