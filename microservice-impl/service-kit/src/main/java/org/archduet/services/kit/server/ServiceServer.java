package org.archduet.services.kit.server;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * What the server of a service has that other services call. Import it; settings that all services share are in {@code
 * service.properties}.
 */
@Configuration(proxyBeanMethods = false)
@Import({OpsController.class, PartAwayAdvice.class})
public class ServiceServer {

    @Bean
    FilterRegistrationBean<IncomingCalls> incomingCalls(@Value("${deadline}") Duration longest) {
        return FirstFilter.of(new CallsFromServices(longest));
    }
}
