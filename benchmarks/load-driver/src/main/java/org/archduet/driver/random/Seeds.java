package org.archduet.driver.random;

/** Derives seeds of independent streams from one seed and a name. */
public final class Seeds {
    private Seeds() {}

    /** Seed of the stream of that name: FNV-1a over the name, mixed with the seed. */
    public static long of(long seed, String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        return mix(mix(seed) ^ hash);
    }

    /** Finaliser of SplitMix64 (Steele, Lea and Flood, 2014). */
    public static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
