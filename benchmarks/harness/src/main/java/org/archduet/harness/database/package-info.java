/**
 * The PostgreSQL server of an arm, its asserted settings, and fresh databases from templates; guarded by {@code
 * PostgresServerIT}.
 */
@NullMarked
package org.archduet.harness.database;

import org.jspecify.annotations.NullMarked;
