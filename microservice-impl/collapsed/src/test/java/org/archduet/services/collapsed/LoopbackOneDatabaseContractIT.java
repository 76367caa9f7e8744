package org.archduet.services.collapsed;

import org.junit.jupiter.api.Tag;

/** Every call over loopback HTTP in one JVM, one database. */
@Tag("full")
class LoopbackOneDatabaseContractIT extends ArmContract {
    LoopbackOneDatabaseContractIT() {
        super("loopback-one-database");
    }
}
