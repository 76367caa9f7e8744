package org.archduet.driver.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.archduet.driver.workload.Expectation;
import org.archduet.driver.workload.Header;
import org.archduet.driver.workload.UrlAuthority;
import org.archduet.driver.workload.Workload;
import org.archduet.driver.workload.WorkloadReader;
import org.jspecify.annotations.Nullable;

/** What to load. */
public sealed interface Target {
    /** Scheme, host and port, and for a workload file a path that its paths are appended to. */
    URI baseUrl();

    /**
     * What is going to be sent. Writes nothing, so that a mistake in it is found before anything is made.
     *
     * @throws org.archduet.driver.workload.WorkloadException when it cannot be sent
     */
    Workload workload();

    /** A workload file, written into the directory when there is none yet. */
    Path workloadFile(Path directory) throws IOException;

    /**
     * The load mix of a workload file against a system.
     *
     * @param baseUrl a user in it is logged in by every request that names no its own host
     */
    record WorkloadTarget(URI baseUrl, Path file) implements Target {
        public WorkloadTarget {
            checkForm(baseUrl);
            if (baseUrl.getRawQuery() != null || baseUrl.getRawFragment() != null) {
                throw new IllegalArgumentException("the base address " + UrlAuthority.withoutUser(baseUrl)
                        + " has a query or fragment, but paths are appended to it: leave it out");
            }
        }

        @Override
        public Workload workload() {
            return WorkloadReader.read(file);
        }

        @Override
        public Path workloadFile(Path directory) {
            return file;
        }
    }

    /**
     * The same request to one or several URLs, each as often as the others; hosts may differ. Nothing in it is a
     * placeholder: it is sent as it stands.
     * As curl does it, a user in a URL is logged in unless an {@code Authorization} header is given, and a fragment is
     * not sent.
     *
     * @param method HTTP method
     * @param headers in the order in which they are sent; a name may be repeated
     * @param body null when there is none
     */
    record Urls(
            List<URI> urls,
            String method,
            List<Header> headers,
            @Nullable String body,
            Expectation.Answer expected) implements Target {
        public Urls {
            urls = List.copyOf(urls);
            headers = List.copyOf(headers);
            if (urls.isEmpty()) {
                throw new IllegalArgumentException("at least one URL is needed");
            }
            for (URI url : urls) {
                checkForm(url);
                if (!url.getScheme().equals(urls.get(0).getScheme())) {
                    throw new IllegalArgumentException("all URLs must have one scheme: "
                            + UrlAuthority.withoutUser(urls.get(0)) + ", " + UrlAuthority.withoutUser(url));
                }
            }
        }

        @Override
        public URI baseUrl() {
            URI first = urls.get(0);
            return URI.create(
                    first.getScheme() + "://" + UrlAuthority.of(first).host().text() + "/");
        }

        @Override
        public Workload workload() {
            return new UrlWorkload(this).workload();
        }

        @Override
        public Path workloadFile(Path directory) throws IOException {
            return new UrlWorkload(this).write(directory);
        }
    }

    private static void checkForm(URI url) {
        if (url.getScheme() == null || !url.getScheme().matches("https?|h2c") || url.getRawAuthority() == null) {
            throw new IllegalArgumentException(
                    UrlAuthority.withoutUser(url) + " is not a URL such as http://localhost:8080/path");
        }
        try {
            UrlAuthority.of(url);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(UrlAuthority.withoutUser(url) + ": " + e.getMessage(), e);
        }
    }
}
