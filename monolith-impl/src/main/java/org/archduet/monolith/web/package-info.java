/** The public HTTP API and the operational endpoints of the process. Guarded by {@code MonolithContractIT}. */
@NullMarked
package org.archduet.monolith.web;

import org.jspecify.annotations.NullMarked;
