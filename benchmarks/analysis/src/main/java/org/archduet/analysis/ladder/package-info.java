/**
 * The boundary ladder from JMH's raw data, with forks as the unit of replication. Guarded by {@code JmhFileTest},
 * {@code ForkFiguresTest} and {@code LadderTest}.
 */
@NullMarked
package org.archduet.analysis.ladder;

import org.jspecify.annotations.NullMarked;
