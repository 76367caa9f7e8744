/**
 * The contexts over HTTP: an address book and a client per context, so that a caller cannot tell a hop from a method
 * call. Guarded by {@code HttpContextsTest}.
 */
@NullMarked
package org.archduet.services.kit.http;

import org.jspecify.annotations.NullMarked;
