/**
 * The catalog service: the catalog behind HTTP, with its own database. Guarded by {@code MicroservicesContractIT}
 * in system-tests.
 */
@NullMarked
package org.archduet.services.catalog;

import org.jspecify.annotations.NullMarked;
