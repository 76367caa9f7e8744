package org.archduet.services.kit.server;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.archduet.services.kit.dose.DoseServer;
import org.archduet.services.kit.dose.Doses;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.filter.RequestContextFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What the server of a service has that other services call. Import it; settings that all services share are in {@code
 * service.properties}.
 */
@Configuration(proxyBeanMethods = false)
@Import({OpsController.class, UnavailableContextAdvice.class, DoseServer.class})
public class ServiceServer {

    @Bean
    FilterRegistrationBean<IncomingCalls> incomingCalls(@Value("${deadline}") Duration longest, Doses doses) {
        return FirstFilter.of(new CallsFromServices(longest, doses));
    }

    @Bean
    ReceivedCalls receivedCalls(FilterRegistrationBean<IncomingCalls> calls) {
        return Objects.requireNonNull(calls.getFilter())::received;
    }

    @Bean
    WebMvcConfigurer idLists() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new IdLists());
            }
        };
    }

    /** The dispatcher binds the request to its thread already; Spring Boot's filter would do so a second time. */
    @Bean
    FilterRegistrationBean<RequestContextFilter> noRequestContextFilter() {
        FilterRegistrationBean<RequestContextFilter> none = new FilterRegistrationBean<>(new RequestContextFilter());
        none.setEnabled(false);
        return none;
    }
}
