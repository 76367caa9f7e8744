package org.archduet.harness.config;

/** A setting of a system that an experiment may turn. */
public record Knob(String defaultValue, String description) {}
