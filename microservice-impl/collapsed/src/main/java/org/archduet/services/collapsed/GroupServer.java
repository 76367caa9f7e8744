package org.archduet.services.collapsed;

import java.util.Collection;
import org.archduet.services.kit.server.ServiceServer;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.web.bind.annotation.RestController;

/** The server of a process without the storefront: it answers for all services of the process. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(ServiceServer.class)
class GroupServer {

    /** With the controllers of the services; what they need must be given to it as beans. */
    static SpringStart start(Collection<HostedService> services) {
        String[] packages = services.stream()
                .map(service -> service.application().getPackageName())
                .toArray(String[]::new);
        return new SpringStart(GroupServer.class, "classpath:/service.properties")
                .withoutDatabase()
                .prepare(context -> {
                    ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(
                            (BeanDefinitionRegistry) context.getBeanFactory(), false);
                    scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
                    scanner.scan(packages);
                });
    }
}
