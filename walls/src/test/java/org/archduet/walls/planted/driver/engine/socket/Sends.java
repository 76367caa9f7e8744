package org.archduet.walls.planted.driver.engine.socket;

/** Knows whom it hands over to, who knows it. */
record Sends(IsSent.Parcel parcel) {}
