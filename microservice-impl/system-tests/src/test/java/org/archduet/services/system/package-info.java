/**
 * All services together, as processes: the shop contract, absent contexts, calls counted, crashes at every step. The
 * tests are their own guard.
 */
package org.archduet.services.system;
