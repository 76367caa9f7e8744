package org.archduet.driver.engine;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.Protocol;
import org.archduet.driver.workload.Operation;

/**
 * The hosts that a window talks to: that of the base address, and those of paths that begin with two slashes
 * ({@code //other:8081/path}, a network-path reference of RFC 3986). The scheme {@code h2c} means HTTP/2 without TLS and
 * without an upgrade (RFC 9113, 3.3).
 */
final class Hosts {
    /** Scheme of a base address that asks for HTTP/2 over plain TCP. */
    static final String HTTP_2 = "h2c";

    private static final String ELSEWHERE = "//";

    private final Protocol protocol;
    private final String scheme;
    private final String base;
    private final Addresses addresses = new Addresses(Dns.SYSTEM);
    private final List<HttpUrl> urls = new ArrayList<>();
    private final List<String> prefixes = new ArrayList<>();

    private Hosts(URI baseUrl) {
        boolean plain = HTTP_2.equals(baseUrl.getScheme());
        this.protocol = plain ? Protocol.H2_PRIOR_KNOWLEDGE : Protocol.HTTP_1_1;
        this.scheme = plain ? "http" : baseUrl.getScheme();
        String text = scheme + ":" + baseUrl.getSchemeSpecificPart();
        this.base = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        urls.add(HttpUrl.get(base));
        prefixes.add("/");
    }

    /** @param operations whose paths may name other hosts; a host holds no placeholder */
    static Hosts of(URI baseUrl, Collection<Operation> operations) {
        Hosts hosts = new Hosts(baseUrl);
        for (Operation operation : operations) {
            if (operation instanceof Operation.Requests requests) {
                requests.variants()
                        .forEach(variant ->
                                hosts.add(variant.request().path().literals().get(0)));
            }
        }
        return hosts;
    }

    private void add(String path) {
        if (path.startsWith(ELSEWHERE)) {
            String prefix = prefix(path);
            if (!prefixes.contains(prefix)) {
                prefixes.add(prefix);
                urls.add(HttpUrl.get(scheme + ":" + prefix));
            }
        }
    }

    /** One address of each host. */
    List<HttpUrl> urls() {
        return urls;
    }

    Addresses addresses() {
        return addresses;
    }

    Protocol protocol() {
        return protocol;
    }

    /** Place of a path's host. */
    short of(String path) {
        return path.startsWith(ELSEWHERE) ? (short) prefixes.indexOf(prefix(path)) : 0;
    }

    String url(String path) {
        return path.startsWith(ELSEWHERE) ? scheme + ":" + path : base + path;
    }

    private static String prefix(String path) {
        int end = path.indexOf('/', ELSEWHERE.length());
        return end < 0 ? path : path.substring(0, end);
    }
}
