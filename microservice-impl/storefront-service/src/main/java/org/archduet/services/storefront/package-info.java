/**
 * The one public entry: routes to the services and composes their answers. Guarded by {@code
 * StorefrontOverGivenContextsTest} and {@code MicroservicesContractIT}.
 */
@NullMarked
package org.archduet.services.storefront;

import org.jspecify.annotations.NullMarked;
