package org.archduet.harness.testsystem;

import java.util.concurrent.CountDownLatch;

/** A system under test that lives and never gets ready. */
public final class StuckServer {

    private StuckServer() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println("waiting for something that never comes");
        new CountDownLatch(1).await();
    }
}
