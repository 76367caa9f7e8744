/**
 * The pricing service: pricing behind HTTP, with its own database. Guarded by {@code MicroservicesContractIT} in
 * system-tests.
 */
@NullMarked
package org.archduet.services.pricing;

import org.jspecify.annotations.NullMarked;
