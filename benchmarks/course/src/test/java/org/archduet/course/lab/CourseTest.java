package org.archduet.course.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archduet.course.CourseSchema;
import org.archduet.course.answer.Expected;
import org.archduet.course.answer.Value;
import org.archduet.course.answer.Verdict;
import org.archduet.course.judge.Refutation;
import org.archduet.driver.yaml.YamlJson;
import org.archduet.driver.yaml.YamlTree;
import org.archduet.harness.config.DescriptionReader;
import org.archduet.harness.config.Experiments;
import org.archduet.harness.config.SearchFolders;
import org.archduet.harness.pipeline.Studies;
import org.junit.jupiter.api.Test;

/** The course of this repository: every lab can be read, names what exists, and has the page that it should have. */
class CourseTest {

    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
    private static final Path LABS = HOME.resolve("labs");
    private static final SearchFolders FOLDERS = new SearchFolders(
            HOME, HOME.resolve("benchmarks/experiments"), HOME.resolve("business-feature/workloads"), HOME);
    private static final List<String> SECTIONS =
            List.of("Claim", "Predict", "Run", "Read", "Explain", "What would refute it", "Go further");

    /** A system against itself has nothing that could be changed and still be itself. */
    private static final List<String> BY_THEIR_NATURE = List.of("04-against-itself");

    private static final Pattern HEADING = Pattern.compile("^## (.+)$", Pattern.MULTILINE);
    private static final Pattern ROW = Pattern.compile("^\\| (\\d+) \\|.*\\| *(\\d+) *\\|$", Pattern.MULTILINE);

    private final List<Lab> labs = new Course(LABS, FOLDERS).all();

    @Test
    void hasTheLabsWithDifferentNumbers() {
        assertThat(labs).hasSizeGreaterThanOrEqualTo(14);
        assertThat(labs).extracting(Lab::number).doesNotHaveDuplicates();
    }

    @Test
    void everyFileAgreesWithTheSchema() throws IOException {
        for (Lab lab : labs) {
            assertThat(CourseSchema.LAB.findings(YamlJson.of(YamlTree.read(lab.file()))))
                    .as(lab.slug())
                    .isEmpty();
        }
    }

    @Test
    void namesExperimentsAndSystemsThatExist() {
        Experiments experiments = new Experiments(FOLDERS, Studies.names());
        DescriptionReader descriptions = new DescriptionReader(FOLDERS);
        for (Lab lab : labs) {
            for (Step step : steps(lab)) {
                if (step instanceof Step.Run run) {
                    assertThat(experiments.read(run.experiment()).systems()).isNotEmpty();
                } else if (step instanceof Step.Up up) {
                    var architecture = descriptions.architecture(HOME.resolve(up.system()));
                    up.knobs().forEach((knob, value) -> assertThat(architecture.refusal(knob, value))
                            .as(lab.slug() + ", step " + step.name())
                            .isEmpty());
                }
            }
        }
    }

    @Test
    void sharedRunsAreOneAndTheSame() {
        Map<String, Step.Run> byName = new HashMap<>();
        for (Lab lab : labs) {
            for (Step step : lab.steps()) {
                if (step instanceof Step.Run run && run.share().isPresent()) {
                    Step.Run first = byName.putIfAbsent(run.share().get(), run);
                    assertThat(List.of(run.experiment(), run.profile()))
                            .as(lab.slug() + ", shared run " + run.share().get())
                            .isEqualTo(
                                    first == null
                                            ? List.of(run.experiment(), run.profile())
                                            : List.of(first.experiment(), first.profile()));
                }
            }
        }
    }

    @Test
    void everyPageNamesWhatTheLabAsks() throws IOException {
        for (Lab lab : labs.stream().filter(Lab::measures).toList()) {
            String page = Files.readString(lab.page());
            String predict = page.substring(page.indexOf("## Predict"), page.indexOf("## Run"));
            assertThat(lab.predicted()).as(lab.slug()).allSatisfy(answer -> assertThat(predict)
                    .contains("`" + answer.name() + "`"));
        }
    }

    @Test
    void everyPageHasItsSectionsAndItsClaim() throws IOException {
        for (Lab lab : labs) {
            String page = Files.readString(lab.page());
            assertThat(page).as(lab.slug()).startsWith("# " + lab.number() + ". " + lab.title() + "\n");
            List<String> headings = HEADING.matcher(page)
                    .results()
                    .map(heading -> heading.group(1))
                    .filter(SECTIONS::contains)
                    .toList();
            assertThat(headings).as(lab.slug()).isEqualTo(SECTIONS);
            String claim = page.substring(page.indexOf("## Claim"), page.indexOf("## Predict"));
            assertThat(claim.replaceAll("\\s+", " "))
                    .as(lab.slug())
                    .contains(lab.claim().strip());
        }
    }

    @Test
    void everyLabCanBeTurnedOverOrSaysWhyNot() {
        List<String> without = labs.stream()
                .filter(lab -> lab.flip().isEmpty())
                .filter(lab -> !lab.refutations().isEmpty())
                .map(Lab::slug)
                .toList();
        assertThat(without)
                .as("labs with something to refute, but no change that turns it over")
                .isSubsetOf(BY_THEIR_NATURE);
    }

    @Test
    void statedTimesSumToWhatTheTeacherIsTold() throws IOException {
        String teaching = Files.readString(LABS.resolve("TEACHING.md"));
        Map<Integer, Integer> minutes = new HashMap<>();
        Matcher row = ROW.matcher(section(teaching, "## The labs"));
        while (row.find()) {
            minutes.put(Integer.parseInt(row.group(1)), Integer.parseInt(row.group(2)));
        }
        assertThat(minutes).isEqualTo(labs.stream().collect(Collectors.toMap(Lab::number, Lab::minutes)));
        assertThat(teaching)
                .contains("together " + labs.stream().mapToInt(Lab::minutes).sum() + " minutes");
    }

    @Test
    void listOfTheCourseNamesEveryLab() throws IOException {
        String list = Files.readString(LABS.resolve("README.md"));
        for (Lab lab : labs) {
            assertThat(list).contains("](" + lab.slug());
        }
    }

    /** A change that is expected to leave the claim standing turns nothing over. */
    @Test
    void expectationsRefuteTheClaimWithTheChangeAndNotWithout() {
        for (Lab lab : labs) {
            assertThat(expectedVerdicts(lab)).as(lab.slug()).doesNotContain(Verdict.MET);
            if (lab.flippable()) {
                assertThat(expectedVerdicts(lab.flipped()))
                        .as(lab.slug() + ": flip.answers expect what refutes the claim")
                        .contains(Verdict.MET);
            }
        }
    }

    /** Of all things that would refute the claim, if what is expected were measured. */
    private static List<Verdict> expectedVerdicts(Lab lab) {
        return lab.refutations().stream()
                .map(Refutation::check)
                .flatMap(check -> lab.answers().stream()
                        .filter(answer -> answer.name().equals(check.answer()))
                        .flatMap(answer -> answer.expectation().stream())
                        .map(expected -> check.judge(
                                expected instanceof Expected.Range range
                                        ? new Value.Figure(range.from(), range.from(), range.to())
                                        : new Value.Word(((Expected.Choice) expected).word()))))
                .toList();
    }

    private static String section(String page, String heading) {
        int from = page.indexOf(heading);
        assertThat(from).as(heading).isNotNegative();
        int to = page.indexOf("\n## ", from);
        return page.substring(from, to < 0 ? page.length() : to);
    }

    private static List<Step> steps(Lab lab) {
        List<Step> steps = new ArrayList<>(lab.steps());
        steps.addAll(lab.flip().stream().flatMap(flip -> flip.steps().stream()).toList());
        return steps;
    }

    /** Links of the pages to files of the repository. */
    @Test
    void linksLeadToFiles() throws IOException {
        Pattern link = Pattern.compile("\\]\\(([^)#]+)(#[^)]*)?\\)");
        List<Path> pages;
        try (Stream<Path> files = Files.walk(LABS)) {
            pages = files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("/results/"))
                    .toList();
        }
        List<String> broken = new ArrayList<>();
        for (Path page : pages) {
            link.matcher(Files.readString(page))
                    .results()
                    .map(found -> found.group(1))
                    .filter(target -> !target.contains("://"))
                    .filter(target -> !Files.exists(page.resolveSibling(target)))
                    .forEach(target -> broken.add(LABS.relativize(page) + ": " + target));
        }
        assertThat(broken).isEmpty();
    }
}
