package org.archduet.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.archduet.course.classroom.ClassPage;
import org.archduet.course.lab.Course;
import org.archduet.course.lab.Lab;
import org.archduet.course.play.DoneLab;
import org.archduet.course.play.LabInterruptedException;
import org.archduet.course.play.LabListener;
import org.archduet.course.play.LabRequest;
import org.archduet.course.play.LabRun;
import org.archduet.course.play.PredictionPrompt;
import org.archduet.course.play.Predictions;
import org.archduet.course.record.LabRecord;
import org.archduet.course.record.LabRecords;
import org.archduet.course.text.LabWords;
import org.archduet.course.text.ResultWords;
import org.archduet.harness.run.RunRequest;
import org.archduet.result.folder.AtomicFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "lab",
        mixinStandardHelpOptions = true,
        description =
                "A course: asks for a prediction, runs the lab, and lays prediction, expectation and result side by side.",
        footer = {
            "",
            "Examples:",
            "  ./archduet lab                            the list",
            "  ./archduet lab 5                          asks, runs, compares",
            "  ./archduet lab 2 --predict checkout=5 --predict average=2",
            "                                            without asking",
            "  ./archduet lab 5 --flip                   with the change that turns a conclusion over",
            "  ./archduet lab --class hand-ins           one page from the records of a class"
        })
final class LabCommand implements Callable<Integer> {

    private final CommandSurroundings surroundings;

    @Parameters(
            arity = "0..1",
            paramLabel = "LAB",
            description = "number of a lab, or name of its folder; without it, the list")
    private @Nullable String lab;

    @Option(
            names = "--predict",
            paramLabel = "[NAME=]VALUE",
            description = "a prediction; the name may be left out when the lab asks for one")
    private List<String> predict = List.of();

    @Option(names = "--student", paramLabel = "NAME", description = "name in the record; default: the login name")
    private @Nullable String student;

    @Option(
            names = "--seed",
            defaultValue = "" + RunRequest.DEFAULT_SEED,
            description = "seed of runs and loads; default ${DEFAULT-VALUE}")
    private long seed = RunRequest.DEFAULT_SEED;

    @Option(names = "--flip", description = "makes the change that the lab's page describes")
    private boolean flip;

    @Option(names = "--short", description = "only shows that the lab works; its figures mean nothing")
    private boolean shortened;

    @Option(names = "--fresh", description = "does not use the finished run that several labs share")
    private boolean fresh;

    @Option(
            names = "--class",
            paramLabel = "DIR",
            description = "makes one page from all records below the folder, instead of doing a lab")
    private @Nullable Path classFolder;

    @Option(names = "--out", paramLabel = "FILE", description = "the page of --class; default DIR/class.html")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    LabCommand(CommandSurroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (classFolder != null) {
            return classPage(classFolder);
        }
        if (out != null) {
            throw usage("--out goes with --class; leave it out");
        }
        Repository repository = surroundings.repository();
        Course course = new Course(repository.labs(), repository.searchFolders());
        if (lab == null) {
            print(LabWords.list(course.all(), done(repository.labResults())));
            return ExitCodes.VALID;
        }
        Lab named = course.lab(lab);
        if (flip && !named.flippable()) {
            throw usage("lab " + named.number() + " has no change that --flip can make; its page, " + named.page()
                    + ", says what to do instead");
        }
        return play(flip ? named.flipped() : named);
    }

    private int play(Lab chosen) {
        Predictions predictions = predictions(chosen);
        if (!predictions.missing(chosen).isEmpty() && !TerminalInput.isInteractive()) {
            throw usage("lab " + chosen.number() + " asks for a prediction before it runs, and there is no terminal to"
                    + " ask on; add " + LabWords.predictOptions(chosen));
        }
        try (RunProgress progress = RunProgress.on(spec.commandLine().getErr(), surroundings)) {
            LabRun run = new LabRun(request(chosen), new LabListener(this::say, progress));
            run.check();
            print(LabWords.before(chosen, flip, shortened, run.reused(), run.notReused()));
            Predictions asked = PredictionPrompt.ask(chosen, predictions, TerminalInput::readLine, this::print);
            DoneLab done = run.run(asked);
            print(List.of(""));
            print(ResultWords.of(chosen, done.record(), before(done.record())));
            print(List.of("", "record: " + done.file(), "read on, from \"Read\": " + chosen.page()));
            return done.valid() ? ExitCodes.VALID : ExitCodes.NOT_VALID;
        } catch (LabInterruptedException e) {
            say("interrupted; no record was written: " + e.getMessage());
            return ExitCodes.INTERRUPTED;
        }
    }

    /** What the same student found without the change. */
    private Optional<LabRecord> before(LabRecord record) {
        return record.flipped()
                ? LabRecords.below(surroundings.repository().labResults()).lastUnchanged(record)
                : Optional.empty();
    }

    private Predictions predictions(Lab chosen) {
        try {
            return Predictions.parse(chosen, predict);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--predict: " + e.getMessage(), e);
        }
    }

    private LabRequest request(Lab chosen) {
        Repository repository = surroundings.repository();
        return new LabRequest(
                chosen,
                repository.searchFolders(),
                repository.microbench(),
                repository.labResults(),
                student == null ? System.getProperty("user.name", "unknown") : student,
                seed,
                new LabRequest.Variant(flip, shortened),
                fresh,
                surroundings.arguments());
    }

    private int classPage(Path folder) {
        if (lab != null) {
            throw usage("--class takes no lab: leave out '" + lab + "'");
        }
        if (!Files.isDirectory(folder)) {
            throw usage("--class: there is no folder " + folder + "; name one that holds the records of a class");
        }
        LabRecords records = LabRecords.below(folder);
        records.unreadable()
                .forEach(why -> spec.commandLine().getErr().println("warning: a record was left out: " + why));
        if (!ClassPage.hasContent(records.records())) {
            throw usage("--class: there are no records of finished labs below " + folder + "; each lab writes one, "
                    + LabRecord.FILE + ", into its folder in results/labs");
        }
        Path file = out == null ? folder.resolve("class.html") : out;
        AtomicFile.write(file.toAbsolutePath(), ClassPage.html(records));
        print(List.of("class page of " + records.records().size() + " records: " + file));
        return ExitCodes.VALID;
    }

    /** When each lab was done last, by number. */
    private static Map<Integer, String> done(Path results) {
        Map<Integer, String> done = new TreeMap<>();
        LabRecords.below(results).records().stream()
                .filter(record -> !record.shortened())
                .forEach(record -> done.merge(
                        record.lab().number(), record.finishedAt(), (one, two) -> one.compareTo(two) > 0 ? one : two));
        return done;
    }

    private ParameterException usage(String words) {
        return new ParameterException(spec.commandLine(), words);
    }

    private void print(List<String> lines) {
        PrintWriter output = spec.commandLine().getOut();
        lines.forEach(output::println);
        output.flush();
    }

    private void say(String words) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("archduet: " + words);
        err.flush();
    }
}
