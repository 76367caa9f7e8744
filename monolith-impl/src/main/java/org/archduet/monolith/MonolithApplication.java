package org.archduet.monolith;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The monolith. Configured by the environment; see the README beside it. */
@SpringBootApplication
public class MonolithApplication {

    /** @param args none */
    public static void main(String[] args) {
        SpringApplication.run(MonolithApplication.class, args);
    }
}
