package org.archduet.harness.launch;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes the secret of one start, with which live knobs are set. */
final class LiveSecret {
    private static final int BYTES = 16;

    private LiveSecret() {}

    /** 128 random bits in hexadecimal digits. */
    static String next() {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }
}
