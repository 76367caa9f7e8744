package org.archduet.harness.collect;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/**
 * A process that burns CPU time when it gets a line and says how much it was by its own account (the process clock,
 * which has nothing to do with {@code /proc}): {@code ready}, then {@code <nanoseconds>}. With the argument
 * {@code children} it burns in a child that ends.
 */
final class KnownCpuTime {

    private KnownCpuTime() {}

    public static void main(String[] arguments) throws Exception {
        boolean inChildren = arguments.length > 1 && "children".equals(arguments[1]);
        long nanos = TimeUnit.MILLISECONDS.toNanos(Long.parseLong(arguments[0]));
        var process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        // what loads classes is done before the account is opened
        System.out.println(process.getProcessCpuTime() + burn(1_000_000));
        System.out.println("ready");
        while (System.in.read() != '\n') {
            continue;
        }
        long from = process.getProcessCpuTime();
        long inChild = inChildren ? burnInChild(arguments[0]) : burn(nanos);
        System.out.println(inChild + process.getProcessCpuTime() - from);
        System.out.flush();
        while (System.in.read() >= 0) {
            continue;
        }
    }

    private static long burn(long nanos) {
        var threads = ManagementFactory.getThreadMXBean();
        long from = threads.getCurrentThreadCpuTime();
        while (threads.getCurrentThreadCpuTime() - from < nanos) {
            continue;
        }
        return 0;
    }

    /** A shell burns until the kernel's account of it, its last word, exceeds what was asked. */
    private static long burnInChild(String millis) throws Exception {
        Process child = new ProcessBuilder(
                        "sh",
                        "-c",
                        "while :; do i=0; while [ $i -lt 2000 ]; do i=$((i+1)); done;"
                                + " read -r n rest < /proc/$$/schedstat; [ ${n} -gt " + millis
                                + "000000 ] && break; done;"
                                + " echo $n")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        child.waitFor();
        return Long.parseLong(said.strip());
    }
}
