package org.archduet.monolith.planted.monolith.database;

import org.archduet.monolith.planted.payment.Store;

/** Migrations that know more than a schema. */
class KnowsMore {
    Store more() {
        return new Store();
    }
}
