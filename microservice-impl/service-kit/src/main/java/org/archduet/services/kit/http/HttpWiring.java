package org.archduet.services.kit.http;

import org.archduet.services.kit.calls.EncodedBytes;
import org.archduet.services.kit.calls.Retries;
import org.archduet.services.kit.contexts.ContextSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Wires a service to the others in processes of their own. Give it to Spring beside the service's own configuration.
 */
@Configuration(proxyBeanMethods = false)
public class HttpWiring {

    @Bean
    Retries retries() {
        return new Retries();
    }

    @Bean
    EncodedBytes encodedBytes() {
        return new EncodedBytes();
    }

    @Bean
    ContextSource contexts(Environment environment, Retries retries, EncodedBytes encoded) {
        return new HttpContexts(environment, retries, encoded);
    }
}
