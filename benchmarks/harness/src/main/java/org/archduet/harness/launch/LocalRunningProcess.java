package org.archduet.harness.launch;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.archduet.harness.process.ChildProcess;

/** A process on this machine. */
final class LocalRunningProcess implements RunningProcess {

    private final LaunchContext context;
    private volatile ProcessLaunch launch;
    private volatile ChildProcess child;
    private volatile int starts = 1;

    LocalRunningProcess(ProcessLaunch launch, LaunchContext context) {
        this.launch = launch;
        this.context = context;
        this.child = start();
    }

    private ChildProcess start() {
        return ChildProcess.start(launch.command(starts, cpus()), context.guard());
    }

    ProcessLaunch launch() {
        return launch;
    }

    ChildProcess child() {
        return child;
    }

    @Override
    public String name() {
        return launch.process().name();
    }

    long pid() {
        return child.pid();
    }

    @Override
    public URI url() {
        return launch.url();
    }

    @Override
    public Path log() {
        return launch.log();
    }

    /** Of the last start; empty when the process takes no JVM flags. */
    Optional<Path> gcLog() {
        return launch.takesJvmFlags() ? Optional.of(launch.gcLog(starts)) : Optional.empty();
    }

    @Override
    public List<String> jvmFlags() {
        return launch.jvmFlags(starts, cpus());
    }

    @Override
    public boolean isAlive() {
        return child.isAlive();
    }

    @Override
    public void kill() {
        child.kill();
    }

    @Override
    public void restart() {
        relaunch(launch);
        ReadinessWait.await(this);
    }

    /** Starts it again by another launch of the same process, and does not wait until it is ready. */
    synchronized void relaunch(ProcessLaunch next) {
        child.kill();
        launch = next;
        starts = starts + 1;
        child = start();
    }

    private int cpus() {
        return launch.cpus(context.settings().cpuSets().systemCpuCount());
    }
}
