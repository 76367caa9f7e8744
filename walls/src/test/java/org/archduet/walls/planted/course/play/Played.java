package org.archduet.walls.planted.course.play;

/** How a lab is done. */
public record Played() {}
