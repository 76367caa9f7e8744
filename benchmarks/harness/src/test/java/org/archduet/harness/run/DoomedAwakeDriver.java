package org.archduet.harness.run;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.archduet.driver.machine.AwakeCpus;

/** Keeps CPU 1 of a folder awake, says so, and waits to be killed. Argument: the folder. */
final class DoomedAwakeDriver {

    private DoomedAwakeDriver() {}

    public static void main(String[] arguments) throws InterruptedException {
        AwakeDriver awake = AwakeDriver.keep(List.of(1), Path.of(arguments[0]), AwakeCpus::keep);
        System.out.println(awake.which());
        System.out.flush();
        new CountDownLatch(1).await();
    }
}
