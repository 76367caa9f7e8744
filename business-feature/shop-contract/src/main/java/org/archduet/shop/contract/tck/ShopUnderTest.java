package org.archduet.shop.contract.tck;

import java.net.URI;
import java.util.List;

/** A running shop on a freshly prepared default data set, of whatever architecture. */
public interface ShopUnderTest extends AutoCloseable {

    /** @return where the public API answers, without a path, for example {@code http://127.0.0.1:8080} */
    URI baseUri();

    /** @return every invariant with its violations, audited over the databases after all cases are done; never empty */
    List<AuditedInvariant> audit() throws Exception;

    /** Stops all of it. */
    @Override
    void close() throws Exception;
}
