package org.archduet.driver.workload;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whom a URL names: {@code user:password@host:port}.
 *
 * @param user percent-encoded, with the password after a colon; empty when the URL names no user. Never printed
 */
public record UrlAuthority(Optional<String> user, HostAddress host) {
    private static final Pattern USER = Pattern.compile("^([^:/?#]+://)?[^/?#]*@");

    /**
     * Takes a URL's authority apart.
     *
     * @throws IllegalArgumentException when it has none, or names no host
     */
    public static UrlAuthority of(URI url) {
        String authority = url.getRawAuthority();
        if (authority == null) {
            throw new IllegalArgumentException(withoutUser(url) + " has no host");
        }
        int at = authority.lastIndexOf('@');
        return new UrlAuthority(
                at < 0 ? Optional.empty() : Optional.of(authority.substring(0, at)),
                new HostAddress(authority.substring(at + 1)));
    }

    /** The URL as it may be printed. */
    public static String withoutUser(URI url) {
        return USER.matcher(url.toString()).replaceFirst("$1");
    }

    /** The header that logs the user in (RFC 7617), as curl sends it; empty without a user. */
    public Optional<Header> authorization() {
        return user.map(raw -> {
            String name = raw.contains(":") ? raw : raw + ":";
            byte[] decoded = URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .getBytes(StandardCharsets.UTF_8);
            return new Header(
                    Header.AUTHORIZATION, "Basic " + Base64.getEncoder().encodeToString(decoded));
        });
    }

    @Override
    public String toString() {
        return host.text();
    }
}
