package org.archduet.services.kit.parts;

import java.net.URI;
import org.archduet.services.kit.calls.CallPolicy;
import org.archduet.services.kit.calls.HttpTransport;
import org.archduet.services.kit.calls.RemotePart;
import org.springframework.core.env.Environment;

/** The other services as one service sees them; addresses come from the environment ({@code PRICING_URL} and so on). */
public final class RemoteParts {
    private final Environment environment;

    /** @param environment with {@code spring.application.name} and a URL for each part that is asked for */
    public RemoteParts(Environment environment) {
        this.environment = environment;
    }

    /** The catalog service. */
    public RemoteCatalog catalog() {
        return new RemoteCatalog(part("catalog", CallPolicy.READS));
    }

    /** The pricing service. */
    public RemotePricing pricing() {
        return new RemotePricing(part("pricing", CallPolicy.READS));
    }

    /** The inventory service. */
    public RemoteInventory inventory(CallPolicy policy) {
        return new RemoteInventory(part("inventory", policy));
    }

    /** The payment service. */
    public RemotePayment payment() {
        return new RemotePayment(part("payment", CallPolicy.COMMANDS));
    }

    /** The ordering service. */
    public RemoteOrdering ordering() {
        return new RemoteOrdering(part("ordering", CallPolicy.READS), part("ordering", CallPolicy.COMMANDS));
    }

    private RemotePart part(String name, CallPolicy policy) {
        URI base = URI.create(environment.getRequiredProperty(name + ".url"));
        String caller = environment.getRequiredProperty("spring.application.name");
        return new RemotePart(name, new HttpTransport(base, caller), policy);
    }
}
