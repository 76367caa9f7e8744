package org.archduet.walls.planted.services.storefront;

import org.archduet.walls.planted.services.kit.http.Remote;

/** Chooses how it calls another context. */
record KnowsTheWiring(Remote remote) {}
