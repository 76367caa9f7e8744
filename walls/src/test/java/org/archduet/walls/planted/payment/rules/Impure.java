package org.archduet.walls.planted.payment.rules;

import java.sql.Connection;

/** Rules that know what they must not. */
public record Impure(Connection forbidden) {}
