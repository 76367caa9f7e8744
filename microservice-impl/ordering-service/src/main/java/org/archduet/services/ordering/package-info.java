/**
 * The ordering service: orders behind HTTP, and the saga that decides them. Guarded by {@code MicroservicesContractIT}
 * in system-tests.
 */
@NullMarked
package org.archduet.services.ordering;

import org.jspecify.annotations.NullMarked;
