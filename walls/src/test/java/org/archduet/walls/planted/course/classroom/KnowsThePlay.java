package org.archduet.walls.planted.course.classroom;

/** A class page that knows how labs are done. */
public record KnowsThePlay(org.archduet.walls.planted.course.play.Played forbidden) {}
