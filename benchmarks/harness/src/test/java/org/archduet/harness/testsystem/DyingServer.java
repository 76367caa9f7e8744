package org.archduet.harness.testsystem;

/** A system under test that dies at start. */
public final class DyingServer {

    private DyingServer() {}

    public static void main(String[] arguments) {
        System.err.println("cannot find my configuration");
        System.exit(3);
    }
}
