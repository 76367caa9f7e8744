package org.archduet.harness.launch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.archduet.harness.pinning.CpuSets;
import org.archduet.harness.process.ChildProcess;

/** Controls the processes of a running system, and tells which of them ended without having been asked to. */
final class ExploredProcesses implements ProcessControl {

    private final LocalRunningSystem system;
    private final CpuSets cpuSets;
    private final List<Consumer<ProcessEnd>> onEnd = new CopyOnWriteArrayList<>();

    /** Children whose end was asked for, or told already. */
    private final Set<ChildProcess> settled = ConcurrentHashMap.newKeySet();

    private boolean closed;

    ExploredProcesses(LocalRunningSystem system, CpuSets cpuSets) {
        this.system = system;
        this.cpuSets = cpuSets;
        system.localProcesses().forEach(this::watch);
    }

    /** Runs the action for each process that ends unasked, on some thread; for those that ended already at once. */
    void onEnd(Consumer<ProcessEnd> action) {
        onEnd.add(action);
        system.localProcesses().forEach(process -> {
            if (!process.isAlive()) {
                tell(process, process.child(), List.of(action));
            }
        });
    }

    private void watch(LocalRunningProcess process) {
        ChildProcess child = process.child();
        child.onEnd(() -> tell(process, child, onEnd));
    }

    private void tell(LocalRunningProcess process, ChildProcess child, List<Consumer<ProcessEnd>> actions) {
        if (!actions.isEmpty() && settled.add(child)) {
            ProcessEnd end = new ProcessEnd(process.name(), child.exitCode().orElse(-1), process.log());
            actions.forEach(action -> action.accept(end));
        }
    }

    /** From here on every end is an asked one, and no process starts any more. */
    synchronized void close() {
        closed = true;
        system.localProcesses().forEach(process -> settled.add(process.child()));
    }

    @Override
    public List<String> names() {
        return system.localProcesses().stream().map(LocalRunningProcess::name).toList();
    }

    @Override
    public Set<String> knobs(String name) {
        return process(name).launch().knobs();
    }

    @Override
    public Condition condition(String name) {
        ChildProcess child = process(name).child();
        if (!child.isAlive()) {
            return Condition.DOWN;
        }
        return child.isPaused() ? Condition.PAUSED : Condition.UP;
    }

    @Override
    public long pid(String name) {
        return process(name).pid();
    }

    @Override
    public Path log(String name) {
        return process(name).log();
    }

    @Override
    public void kill(String name) {
        ChildProcess child = process(name).child();
        settled.add(child);
        child.kill();
    }

    @Override
    public Duration start(String name, Map<String, String> knobs) {
        LocalRunningProcess process = process(name);
        relaunch(process, process.launch().withKnobs(knobs));
        Duration passed = ReadinessWait.await(process);
        system.pin(cpuSets);
        watch(process);
        return passed;
    }

    /** Not the wait: the end of the whole must not have to wait for a process that starts. */
    private synchronized void relaunch(LocalRunningProcess process, ProcessLaunch launch) {
        if (closed) {
            throw new LaunchException(process.name() + " cannot be started: the system is stopping");
        }
        settled.add(process.child());
        process.relaunch(launch);
    }

    @Override
    public void pause(String name) {
        process(name).child().pause();
    }

    @Override
    public void resume(String name) {
        process(name).child().resume();
    }

    private LocalRunningProcess process(String name) {
        return system.localProcesses().stream()
                .filter(process -> process.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no process named " + name));
    }
}
