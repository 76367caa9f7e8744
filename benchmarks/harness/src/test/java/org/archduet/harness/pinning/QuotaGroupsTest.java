package org.archduet.harness.pinning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.archduet.result.start.Throttling;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against folders that look like the kernel's; {@code QuotaGroupsIT} asks the kernel itself. */
class QuotaGroupsTest {

    @TempDir
    private Path folder;

    private Path proc;
    private Path one;
    private Path two;

    @BeforeEach
    void folders() throws IOException {
        proc = Files.createDirectories(folder.resolve("proc/self")).getParent();
        one = Files.createDirectories(folder.resolve("cgroup/cpu,cpuacct"));
        two = Files.createDirectories(folder.resolve("cgroup/unified"));
    }

    @Test
    void versionOneSetsPeriodAndQuotaBelowTheOwnGroup() throws IOException {
        Path own = Files.createDirectories(one.resolve("box/inner"));
        kernel(List.of(mountOfOne()), "4:memory:/elsewhere", "3:cpuacct,cpu:/box/inner", "0::/");
        List<Path> noted = new ArrayList<>();

        QuotaGroups groups = QuotaGroups.open(proc, noted::add);
        QuotaGroup group = groups.group("monolith.shop");
        assertThat(content(group, "cpu.cfs_quota_us")).isEqualTo("-1");
        group.limit(250);

        assertThat(groups.words()).isEqualTo("cgroup v1, periods of 100 ms");
        assertThat(group.folder().getParent()).isEqualTo(noted.get(0)).hasParent(own);
        assertThat(content(group, "cpu.cfs_period_us")).isEqualTo("100000");
        assertThat(content(group, "cpu.cfs_quota_us")).isEqualTo("25000");
        Files.writeString(
                group.folder().resolve("cpu.stat"),
                "nr_periods 200\nnr_throttled 50\nthrottled_time 3000000007\nnr_bursts 0\n");
        assertThat(group.throttling()).isEqualTo(new Throttling(200, 50, 3_000_000_007L));
    }

    @Test
    void versionTwoIsPreferredAndHandsTheControllerDown() throws IOException {
        Path own = Files.createDirectories(two.resolve("user/session"));
        controllers(own, "cpuset cpu memory", "memory");
        kernel(List.of(mountOfOne(), mountOfTwo()), "3:cpuacct,cpu:/", "0::/user/session");

        QuotaGroups groups = QuotaGroups.open(proc, made -> {});
        QuotaGroup group = groups.group("monolith.shop");
        assertThat(content(group, "cpu.max")).isEqualTo("max 100000");
        group.limit(1_500);

        assertThat(groups.words()).startsWith("cgroup v2");
        assertThat(own.resolve("cgroup.subtree_control")).hasContent("+cpu");
        assertThat(group.folder().resolveSibling("cgroup.subtree_control")).hasContent("+cpu");
        assertThat(content(group, "cpu.max")).isEqualTo("150000 100000");
        Files.writeString(
                group.folder().resolve("cpu.stat"),
                "usage_usec 9\nuser_usec 5\nnr_periods 20\nnr_throttled 7\nthrottled_usec 1234\n");
        assertThat(group.throttling()).isEqualTo(new Throttling(20, 7, 1_234_000));
    }

    @Test
    void aTreeWithoutTheControllerIsPassedOver() throws IOException {
        controllers(two, "cpuset memory", "memory");
        kernel(List.of(mountOfTwo(), mountOfOne()), "3:cpu:/not/visible/here", "0::/");

        assertThat(QuotaGroups.open(proc, made -> {}).words()).startsWith("cgroup v1");
    }

    @Test
    void groupsAboveTheOwnAreTriedInVersionTwo() throws IOException {
        Path manager = Files.createDirectories(two.resolve("manager"));
        Path own = Files.createDirectories(manager.resolve("session"));
        controllers(own, "cpu", "");
        controllers(manager, "cpu memory", "cpu");
        Files.delete(own.resolve("cgroup.subtree_control"));
        Files.createDirectory(own.resolve("cgroup.subtree_control"));
        kernel(List.of(mountOfTwo()), "0::/manager/session");

        QuotaGroup group = QuotaGroups.open(proc, made -> {}).group("x");

        assertThat(group.folder().getParent()).hasParent(manager);
        assertThat(manager.resolve("cgroup.subtree_control")).hasContent("cpu");
    }

    @Test
    void aRefusalNamesEachFolderAndTheFix() throws IOException {
        kernel(List.of("proc /proc proc rw 0 0"), "0::/");
        assertThatThrownBy(() -> QuotaGroups.open(proc, made -> {}))
                .isInstanceOf(QuotaException.class)
                .hasMessageContaining("budget mode quota-per-process needs")
                .hasMessageContaining("no control groups with a CPU controller are mounted");

        Files.delete(one);
        Files.writeString(one, "a file in the folder's place");
        kernel(List.of(mountOfOne()), "3:cpu:/");
        assertThatThrownBy(() -> QuotaGroups.open(proc, made -> {}))
                .isInstanceOf(QuotaException.class)
                .hasMessageContaining("cgroup v1 in " + one + "/archduet-")
                .hasMessageContaining(": not a folder")
                .hasMessageContaining(" - run as root, or with cgroup v2 in a scope")
                .hasMessageContaining("or choose budget mode equal-total");
    }

    @Test
    void aFolderThatMayNotBeWrittenIsRefusedInWords() throws IOException {
        Files.setPosixFilePermissions(one, PosixFilePermissions.fromString("r-xr-xr-x"));
        Assumptions.assumeFalse(Files.isWritable(one), "root may write everywhere");
        kernel(List.of(mountOfOne()), "3:cpu:/");

        assertThatThrownBy(() -> QuotaGroups.open(proc, made -> {}))
                .hasMessageContaining("cgroup v1 in " + one + "/archduet-")
                .hasMessageContaining("permission denied");
    }

    @Test
    void emptyGroupsOfRunsThatHaveGoneAreRemoved() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path left = Files.createDirectories(one.resolve("archduet-" + gone.pid() + "-1/monolith.shop"));
        Path busy = Files.createDirectories(one.resolve("archduet-" + gone.pid() + "-2/monolith.shop"));
        Files.writeString(busy.resolve("cgroup.procs"), "the kernel would refuse, as it does with a process in it");
        Path living = Files.createDirectories(
                one.resolve("archduet-" + ProcessHandle.current().pid() + "-99999/x"));
        Path other = Files.createDirectories(one.resolve("archduet-notes"));
        kernel(List.of(mountOfOne()), "3:cpu:/");

        QuotaGroups.open(proc, made -> {});

        assertThat(left.getParent()).doesNotExist();
        assertThat(List.of(busy, living, other)).allMatch(Files::isDirectory);
    }

    @Test
    void theShareOfThrottledPeriodsIsThatBetweenTwoReadings() {
        Throttling spent = new Throttling(250, 60, 900).since(new Throttling(200, 50, 100));

        assertThat(spent).isEqualTo(new Throttling(50, 10, 800));
        assertThat(spent.share()).isEqualTo(0.2);
        assertThat(spent.plus(new Throttling(50, 0, 1))).isEqualTo(new Throttling(100, 10, 801));
        assertThat(new Throttling(0, 0, 0).share()).isZero();
    }

    private void kernel(List<String> mounts, String... groups) throws IOException {
        Files.write(proc.resolve("self/mounts"), mounts);
        Files.write(proc.resolve("self/cgroup"), List.of(groups));
    }

    private String mountOfOne() {
        return "cgroup " + one + " cgroup rw,relatime,cpuacct,cpu 0 0";
    }

    private String mountOfTwo() {
        return "cgroup2 " + two + " cgroup2 rw,nsdelegate 0 0";
    }

    private static void controllers(Path group, String known, String handedDown) throws IOException {
        Files.writeString(group.resolve("cgroup.controllers"), known + "\n");
        Files.writeString(group.resolve("cgroup.subtree_control"), handedDown + "\n");
    }

    private static String content(QuotaGroup group, String file) throws IOException {
        return Files.readString(group.folder().resolve(file));
    }
}
