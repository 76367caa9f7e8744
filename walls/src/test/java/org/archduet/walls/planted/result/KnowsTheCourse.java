package org.archduet.walls.planted.result;

/** A result that knows the course. */
public record KnowsTheCourse(org.archduet.walls.planted.course.play.Played forbidden) {}
