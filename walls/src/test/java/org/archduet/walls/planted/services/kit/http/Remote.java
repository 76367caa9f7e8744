package org.archduet.walls.planted.services.kit.http;

/** One wiring. */
public interface Remote {}
