package org.archduet.services.collapsed;

import javax.sql.DataSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;

/** One connection pool for all contexts of the process, set as that of a service. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration(DataSourceAutoConfiguration.class)
class SharedPool {

    /** @param url of the database, with user and password */
    static DataSource open(String url, int connections) {
        return new SpringStart(SharedPool.class, "classpath:/service.properties,classpath:/database.properties")
                .set("DATABASE_URL", url)
                .set("DATABASE_CONNECTIONS", connections)
                .openToTheEnd()
                .run(WebApplicationType.NONE)
                .getBean(DataSource.class);
    }
}
