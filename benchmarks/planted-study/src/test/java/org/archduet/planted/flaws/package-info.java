/**
 * Runs of the shop with one planted unfairness each, for a reader who is to find it in the report: lab 14 of the
 * course. Nothing here can be reached from the command.
 */
@NullMarked
package org.archduet.planted.flaws;

import org.jspecify.annotations.NullMarked;
