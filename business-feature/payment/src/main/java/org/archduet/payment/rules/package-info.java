/**
 * The rules of payment: what the provider decides and which status follows which; pure. Guarded by {@code
 * PaymentStatusTest} and {@code ProviderRulesTest}.
 */
@NullMarked
package org.archduet.payment.rules;

import org.jspecify.annotations.NullMarked;
