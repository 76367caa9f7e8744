package org.archduet.services.kit.dose;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.archduet.services.kit.calls.Retries;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * The doses of a service. {@code DOSE_SECRET} in the environment is what sets them; without it there are none. {@code
 * DOSE_HOPS_URL} is where empty calls go.
 */
@Configuration(proxyBeanMethods = false)
@Import(DoseController.class)
public class DoseServer {

    @Bean
    Doses doses(Environment environment, ObjectProvider<Retries> retries, ObjectProvider<DataSource> databases) {
        String secret = environment.getProperty("dose.secret", "");
        if (secret.isBlank()) {
            return Doses.NONE;
        }
        List<Dose> doses = new ArrayList<>();
        doses.add(new PaddedAnswers());
        String hops = environment.getProperty("dose.hops.url", "");
        if (!hops.isBlank()) {
            doses.add(new EmptyCall(URI.create(hops), retries.getIfUnique(Retries::new)));
        }
        if (environment.containsProperty("spring.datasource.url")) {
            doses.add(new ExtraCommits(databases));
        }
        return new Doses(secret, doses);
    }
}
