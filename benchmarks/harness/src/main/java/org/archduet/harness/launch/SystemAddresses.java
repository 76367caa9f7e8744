package org.archduet.harness.launch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.archduet.harness.config.ProcessDescription;
import org.archduet.harness.process.FreePorts;

/** Where the processes of one start listen: free ports, and the placeholders that stand for them. */
final class SystemAddresses {

    private final Map<String, Integer> ports;
    private final Map<String, String> values;

    private SystemAddresses(Map<String, Integer> ports, Map<String, String> values) {
        this.ports = ports;
        this.values = values;
    }

    /**
     * @param listen where processes listen that can be told so; all others are on loopback
     * @param entryPort when the user wants a certain one
     */
    static SystemAddresses of(SystemSpec spec, InetAddress listen, OptionalInt entryPort) {
        Map<String, Integer> ports = ports(spec, entryPort);
        Map<String, String> values = new HashMap<>();
        for (ProcessDescription process : spec.architecture().processes()) {
            InetAddress address = process.isToldWhereToListen() ? listen : InetAddress.getLoopbackAddress();
            for (String key : keys(process)) {
                values.put("url." + key, "http://" + inUrl(address) + ":" + ports.get(key));
                values.put("port." + key, String.valueOf(ports.get(key)));
            }
        }
        return new SystemAddresses(Map.copyOf(ports), Map.copyOf(values));
    }

    private static Map<String, Integer> ports(SystemSpec spec, OptionalInt entryPort) {
        List<String> keys = spec.architecture().processes().stream()
                .flatMap(process -> keys(process).stream())
                .toList();
        Iterator<Integer> free = FreePorts.find(keys.size()).iterator();
        Map<String, Integer> ports = new HashMap<>();
        keys.forEach(key -> ports.put(key, free.next()));
        entryPort.ifPresent(port -> ports.put(spec.architecture().entry(), port));
        return ports;
    }

    private static List<String> keys(ProcessDescription process) {
        List<String> keys = new ArrayList<>(List.of(process.name()));
        process.ports().forEach(port -> keys.add(process.name() + "." + port));
        return keys;
    }

    /** RFC 3986, 3.2.2: addresses of IPv6 in brackets. */
    private static String inUrl(InetAddress address) {
        return address instanceof Inet6Address ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
    }

    /** Placeholders that hold for all processes, and for the audit. */
    Map<String, String> values() {
        return values;
    }

    /** Placeholders of one process for its own ports. */
    Map<String, String> valuesOf(ProcessDescription process) {
        Map<String, String> own = new HashMap<>();
        own.put("port", port(process.name()));
        process.ports().forEach(port -> own.put("port." + port, port(process.name() + "." + port)));
        return own;
    }

    private String port(String key) {
        return String.valueOf(ports.get(key));
    }
}
