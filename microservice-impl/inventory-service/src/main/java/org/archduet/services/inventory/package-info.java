/**
 * The inventory service: inventory behind HTTP, with its own database. Guarded by {@code MicroservicesContractIT}
 * in system-tests.
 */
@NullMarked
package org.archduet.services.inventory;

import org.jspecify.annotations.NullMarked;
