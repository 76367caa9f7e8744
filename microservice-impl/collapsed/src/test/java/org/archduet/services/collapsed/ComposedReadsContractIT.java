package org.archduet.services.collapsed;

/** The monolith with reads composed from calls to contexts. */
class ComposedReadsContractIT extends ArmContract {
    ComposedReadsContractIT() {
        super("composed-reads");
    }
}
