package org.archduet.services.collapsed;

/** The saga over contexts called directly, one database. */
class SagaContractIT extends ArmContract {
    SagaContractIT() {
        super("saga");
    }
}
