/**
 * Composition roots between the monolith and the microservices: the same services in one process or a few, by
 * configuration. Nothing here decides anything about orders, and no SQL is here. Guarded by {@code ProcessSettingsTest}
 * and {@code ArmsTest}.
 */
@NullMarked
package org.archduet.services.collapsed;

import org.jspecify.annotations.NullMarked;
