package org.archduet.harness.testshop;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Prints what an address answers: the audit command of {@link TinyShop}. */
public final class PrintAnswer {

    private PrintAnswer() {}

    public static void main(String[] arguments) throws Exception {
        try (var answer = URI.create(arguments[0]).toURL().openStream()) {
            System.out.println(new String(answer.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
