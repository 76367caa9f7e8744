package org.archduet.services.collapsed;

/** Who places and cancels orders. */
enum CheckoutKind {
    /** The monolith's: one transaction in one database. */
    TRANSACTION,
    /** The ordering service's: a persisted saga over the other contexts. */
    SAGA
}
