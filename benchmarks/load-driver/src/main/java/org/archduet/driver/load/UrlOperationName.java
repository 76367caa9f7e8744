package org.archduet.driver.load;

import org.archduet.result.folder.Sha256;

/**
 * What an operation is called that asks for one URL. A name is a key of a YAML file, which may have 1,024 characters,
 * and a word of every table: a long URL is shortened, and a digest keeps URLs apart that begin alike.
 */
final class UrlOperationName {
    private static final int LONGEST = 120;
    private static final int DIGEST_LETTERS = 12;

    private UrlOperationName() {}

    static String of(String url) {
        return url.length() <= LONGEST
                ? url
                : url.substring(0, LONGEST) + "…" + Sha256.of(url).substring(0, DIGEST_LETTERS);
    }
}
