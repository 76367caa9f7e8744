package org.archduet.services.collapsed;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Some services of the shop, or all of them, in one process. Configured by the environment; the README beside it lists
 * the variables.
 */
public final class CollapsedShop {
    private static final Logger LOG = LoggerFactory.getLogger(CollapsedShop.class);

    private CollapsedShop() {}

    /** @param arguments none */
    public static void main(String[] arguments) {
        try {
            ProcessSettings settings = ProcessSettings.of(System.getenv());
            settings.calls().start(settings);
        } catch (RuntimeException | Error failed) {
            LOG.error("The process cannot start: {}", failed.getMessage(), failed);
            // pools and servers that did start would keep it alive
            System.exit(1);
        }
    }
}
