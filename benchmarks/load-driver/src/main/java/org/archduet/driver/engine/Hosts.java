package org.archduet.driver.engine;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.Protocol;
import org.archduet.driver.engine.socket.Addresses;
import org.archduet.driver.workload.Header;
import org.archduet.driver.workload.HostAddress;
import org.archduet.driver.workload.Operation;
import org.archduet.driver.workload.PlannedRequest;
import org.archduet.driver.workload.UrlAuthority;
import org.jspecify.annotations.Nullable;

/**
 * The hosts that a window talks to: that of the base address, and those that requests name. A request's path never
 * chooses one. The scheme {@code h2c} means HTTP/2 without TLS and without an upgrade (RFC 9113, 3.3).
 */
final class Hosts {
    /** Scheme of a base address that asks for HTTP/2 over plain TCP. */
    static final String HTTP_2 = "h2c";

    private final Protocol protocol;
    private final Addresses addresses = new Addresses(Dns.SYSTEM);
    private final URI base;
    private final Optional<Header> authorization;
    private final List<HostAddress> hosts = new ArrayList<>();

    private Hosts(URI baseUrl) {
        boolean plain = HTTP_2.equals(baseUrl.getScheme());
        UrlAuthority authority = UrlAuthority.of(baseUrl);
        String path = baseUrl.getRawPath();
        this.protocol = plain ? Protocol.H2_PRIOR_KNOWLEDGE : Protocol.HTTP_1_1;
        this.base = URI.create((plain ? "http" : baseUrl.getScheme()) + "://"
                + authority.host().text() + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path));
        this.authorization = authority.authorization();
        hosts.add(authority.host());
    }

    /** @param operations whose requests may name other hosts */
    static Hosts of(URI baseUrl, Collection<Operation> operations) {
        Hosts hosts = new Hosts(baseUrl);
        for (Operation operation : operations) {
            if (operation instanceof Operation.Requests requests) {
                requests.variants()
                        .forEach(variant -> hosts.add(variant.request().host()));
            }
        }
        return hosts;
    }

    private void add(@Nullable HostAddress host) {
        if (host != null && !hosts.contains(host)) {
            hosts.add(host);
        }
    }

    /** One address of each host. */
    List<HttpUrl> urls() {
        return hosts.stream()
                .map(host -> HttpUrl.get(base.getScheme() + "://" + host.text()))
                .toList();
    }

    Addresses addresses() {
        return addresses;
    }

    Protocol protocol() {
        return protocol;
    }

    /** Place of a request's host. */
    short of(PlannedRequest request) {
        HostAddress host = request.host();
        return host == null ? 0 : (short) hosts.indexOf(host);
    }

    HttpUrl url(PlannedRequest request) {
        return HttpUrl.get(request.url(base));
    }

    /** Logs in the user of the base address at requests that name no host of their own. */
    Optional<Header> authorization(PlannedRequest request) {
        return request.host() == null ? authorization : Optional.empty();
    }
}
