package org.archduet.harness.run;

import java.net.InetAddress;
import java.util.List;

/**
 * A driver on another host than the systems.
 *
 * @param via starts it there; see {@link org.archduet.driver.remote.DriverPlace.Elsewhere}
 * @param listen the address of this machine at which it reaches the systems
 */
public record RemoteDriver(List<String> via, InetAddress listen) {}
