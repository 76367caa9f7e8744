/**
 * The public API bound to HTTP with Spring MVC: one interface that each architecture's controller implements, the
 * problem details, the codec settings.
 */
@NullMarked
package org.archduet.shop.api.http;

import org.jspecify.annotations.NullMarked;
