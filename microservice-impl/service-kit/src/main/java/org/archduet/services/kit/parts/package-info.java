/** The contexts over HTTP: an address book and a client per context, so that a caller cannot tell a hop from a method call. Guarded by {@code RemotePartsTest}. */
@NullMarked
package org.archduet.services.kit.parts;

import org.jspecify.annotations.NullMarked;
