package org.archduet.course.play;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.archduet.course.lab.Action;
import org.archduet.course.lab.CourseException;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.load.LoadPlan;
import org.archduet.driver.load.LoadResult;
import org.archduet.driver.load.LoadRun;
import org.archduet.driver.load.LoadStop;
import org.archduet.driver.load.Target;
import org.archduet.driver.workload.Expectation;
import org.archduet.harness.launch.Prompt;
import org.archduet.harness.launch.SystemExplorer;
import org.archduet.harness.pinning.CpuSets;
import org.archduet.result.failure.FailureWords;
import org.archduet.result.folder.AtomicFile;
import org.archduet.result.folder.Json;

/** Does the actions of a step, in their order. Closing it ends what runs in the background. */
final class ActionRunner implements AutoCloseable {

    private static final int OK = 200;

    private final LabRequest request;
    private final URI url;
    private final CpuSets cpuSets;
    private final Path folder;
    private final SessionLog log;
    private final LoadStop stop;
    private final Prompt prompt;
    private final Requests requests;
    private final ExecutorService background = Executors.newCachedThreadPool();
    private final List<Future<?>> running = new ArrayList<>();

    ActionRunner(
            LabRequest request, SystemExplorer explorer, CpuSets cpuSets, Path folder, SessionLog log, LoadStop stop) {
        this.request = request;
        this.url = explorer.view().url();
        this.cpuSets = cpuSets;
        this.folder = folder;
        this.log = log;
        this.stop = stop;
        this.prompt = new Prompt(explorer.processes(), log::say);
        this.requests = new Requests(url);
    }

    /**
     * Does them all, and waits for those in the background.
     *
     * @throws CourseException when a line is not one for the prompt; nothing was done then
     */
    void run(List<Action> actions) throws InterruptedException {
        actions.stream().flatMap(ActionRunner::lines).forEach(this::check);
        for (Action action : actions) {
            act(action);
        }
        for (Future<?> each : running) {
            finished(each);
        }
    }

    private static Stream<String> lines(Action action) {
        if (action instanceof Action.Prompt line) {
            return Stream.of(line.line());
        }
        return action instanceof Action.Load load
                ? load.during().stream().map(Action.TimedPrompt::line)
                : Stream.empty();
    }

    private void check(String line) {
        prompt.mistake(line).ifPresent(mistake -> {
            throw new CourseException(request.lab().file() + ": prompt '" + line + "': " + mistake);
        });
    }

    private void act(Action action) throws InterruptedException {
        if (action instanceof Action.Prompt line) {
            prompt.type(line.line());
        } else if (action instanceof Action.Wait wait) {
            log.say("waiting " + seconds(wait.time()));
            TimeUnit.NANOSECONDS.sleep(wait.time().toNanos());
        } else if (action instanceof Action.Request sent) {
            send(sent);
        } else if (action instanceof Action.Load load) {
            load(load);
        }
    }

    private void send(Action.Request sent) throws InterruptedException {
        log.say("request " + sent.name() + ": " + sent.method() + " " + sent.path()
                + (sent.times() > 1 ? ", " + sent.times() + " times" : "")
                + (sent.background() ? ", in the background" : ""));
        if (sent.background()) {
            running.add(background.submit(() -> {
                answer(sent);
                return null;
            }));
        } else {
            answer(sent);
        }
    }

    private void answer(Action.Request sent) throws InterruptedException {
        RequestsFile answers = requests.send(sent);
        AtomicFile.write(folder.resolve(sent.name() + ".json"), Json.MAPPER.writeValueAsString(answers) + "\n");
        log.say(String.format(
                Locale.ROOT,
                "request %s: %d of %d answered, statuses %s, median %.1f ms, longest %.1f ms",
                sent.name(),
                answers.summary().answered(),
                answers.summary().count(),
                answers.summary().statuses(),
                answers.summary().medianMillis(),
                answers.summary().maxMillis()));
    }

    private void load(Action.Load load) throws InterruptedException {
        LoadPlan plan = new LoadPlan(
                target(load.target()),
                model(load.arrivals()),
                load.length(),
                load.warmUp(),
                request.seed(),
                folder.resolve(load.name()),
                cpuSets.driverCommandPrefix());
        plan.check();
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        List<Future<?>> prompts = new ArrayList<>();
        try {
            LoadResult result = LoadRun.run(
                    plan,
                    stage -> {
                        log.say("load " + load.name() + ": " + stage);
                        if (stage.equals(LoadRun.MEASURING)) {
                            load.during().forEach(timed -> prompts.add(schedule(clock, timed)));
                        }
                    },
                    progress -> {},
                    stop);
            log.say("load " + load.name() + ": " + result.measurement().completed() + " requests completed; "
                    + (result.valid()
                            ? "valid"
                            : "INVALID: " + result.reasons().get(0).detail()));
            if (stop.isRequested()) {
                throw new InterruptedException();
            }
            for (Future<?> each : prompts) {
                finished(each);
            }
        } finally {
            clock.shutdownNow();
        }
    }

    private Future<?> schedule(ScheduledExecutorService clock, Action.TimedPrompt timed) {
        return clock.schedule(() -> prompt.type(timed.line()), timed.after().toNanos(), TimeUnit.NANOSECONDS);
    }

    private Target target(Action.LoadTarget target) {
        if (target instanceof Action.LoadTarget.OfWorkload workload) {
            return new Target.WorkloadTarget(url, workload.file());
        }
        String path = ((Action.LoadTarget.OfPath) target).path();
        URI address = URI.create(url.toString().replaceFirst("/+$", "") + path);
        return new Target.Urls(List.of(address), "GET", List.of(), null, new Expectation.Answer(OK, null));
    }

    private static ArrivalModel model(Action.Arrivals arrivals) {
        return arrivals instanceof Action.Arrivals.Open open
                ? new ArrivalModel.Poisson(open.ratePerSecond())
                : new ArrivalModel.ClosedLoop(((Action.Arrivals.Closed) arrivals).users(), Duration.ZERO);
    }

    private static void finished(Future<?> each) throws InterruptedException {
        try {
            each.get();
        } catch (ExecutionException e) {
            throw new CourseException("something in the background broke: " + FailureWords.of(e), e);
        }
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    @Override
    public void close() {
        background.shutdownNow();
    }
}
