/**
 * The rules of ordering: changes of status, stored refusals, the answer to a replayed key; pure. Guarded by the tests
 * of the same package.
 */
@NullMarked
package org.archduet.ordering.rules;

import org.jspecify.annotations.NullMarked;
