/**
 * The payment service: payment behind HTTP, with its own database. Guarded by {@code MicroservicesContractIT} in
 * system-tests.
 */
@NullMarked
package org.archduet.services.payment;

import org.jspecify.annotations.NullMarked;
