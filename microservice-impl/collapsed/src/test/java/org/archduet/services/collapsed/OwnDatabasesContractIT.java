package org.archduet.services.collapsed;

import org.junit.jupiter.api.Tag;

/** A database per context. */
@Tag("full")
class OwnDatabasesContractIT extends ArmContract {
    OwnDatabasesContractIT() {
        super("own-databases");
    }
}
