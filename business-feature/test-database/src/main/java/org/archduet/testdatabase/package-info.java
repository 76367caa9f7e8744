/** A PostgreSQL server for tests. A test scope dependency only: nothing that ships knows it. */
@NullMarked
package org.archduet.testdatabase;

import org.jspecify.annotations.NullMarked;
