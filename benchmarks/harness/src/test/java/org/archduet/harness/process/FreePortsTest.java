package org.archduet.harness.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreePortsTest {

    @Test
    void findsDistinctPortsThatCanBeListenedOn() {
        List<Integer> ports = FreePorts.find(20);

        assertThat(ports).hasSize(20).doesNotHaveDuplicates().allMatch(FreePorts::isFree);
    }

    @Test
    void staysBelowThePortsOfOutgoingConnections() throws IOException {
        Process cat = new ProcessBuilder("cat", "/proc/sys/net/ipv4/ip_local_port_range").start();
        String range = new String(cat.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int start = Integer.parseInt(range.strip().split("\\s+")[0]);
        assumeThat(start).isGreaterThan(11_000);

        assertThat(FreePorts.find(50)).allMatch(port -> port < start);
    }

    @Test
    void givesNoPortTwiceAlthoughNobodyListensYet() {
        List<Integer> ports = IntStream.range(0, 20)
                .mapToObj(i -> FreePorts.find(100))
                .flatMap(List::stream)
                .toList();

        assertThat(ports).hasSize(2000).doesNotHaveDuplicates();
    }

    @Test
    void seesThatAPortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(FreePorts.isFree(taken.getLocalPort())).isFalse();
        }
    }
}
