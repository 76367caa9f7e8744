package org.archduet.shop.api.http;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.http.MediaType;
import org.springframework.web.filter.RequestContextFilter;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that makes a {@link ShopHttpApi} controller answer as the contract says. Import it into the application that
 * takes the public traffic; the {@code JsonMapper} bean becomes strict by it, so calls to other services need a mapper
 * of their own.
 */
@Configuration(proxyBeanMethods = false)
@Import({ShopProblemAdvice.class, ShopErrorController.class, OpenApiController.class})
@PropertySource("classpath:/org/archduet/shop/api/shop-http.properties")
public class ShopHttpConfiguration {

    /** Longest accepted request body in bytes. */
    public static final int BODY_LIMIT_BYTES = 64 * 1024;

    @Bean
    JsonMapperBuilderCustomizer strictShopJson() {
        return ShopJson::strict;
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(JsonMapper mapper) {
        return new FilterRegistrationBean<>(new BodyLimitFilter(BODY_LIMIT_BYTES, mapper));
    }

    /** The dispatcher binds the request to its thread already; Spring Boot's filter would do so a second time. */
    @Bean
    FilterRegistrationBean<RequestContextFilter> noRequestContextFilter() {
        FilterRegistrationBean<RequestContextFilter> none = new FilterRegistrationBean<>(new RequestContextFilter());
        none.setEnabled(false);
        return none;
    }

    /** The shop speaks JSON only, so the Accept header is not read. */
    @Bean
    WebMvcConfigurer jsonOnly() {
        return new WebMvcConfigurer() {
            @Override
            public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
                configurer.ignoreAcceptHeader(true).defaultContentType(MediaType.APPLICATION_JSON);
            }
        };
    }

    @Bean
    WebMvcRegistrations shopHandlerAdapter() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new ShopHandlerAdapter();
            }
        };
    }

    /** Problem documents also for requests that Tomcat refuses before any application sees them. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsFromTomcat() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof org.apache.catalina.core.StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
            }
        });
    }
}
