package org.archduet.harness.pinning;

import java.util.List;
import java.util.Optional;

/**
 * System and driver share all CPUs.
 *
 * @param systemCpuCount CPUs of the machine
 * @param reason why pinning is not possible
 */
public record UnpinnedCpuSets(int systemCpuCount, String reason) implements CpuSets {

    @Override
    public String system() {
        return "";
    }

    @Override
    public String driver() {
        return "";
    }

    @Override
    public List<String> driverCommandPrefix() {
        return List.of();
    }

    @Override
    public void pinToSystem(List<Long> pids) {}

    @Override
    public Optional<String> caution() {
        return Optional.of("unpinned: " + reason);
    }
}
