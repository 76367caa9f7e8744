package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.text.Figures;
import org.archduet.result.capacity.Contradiction;
import org.archduet.result.decision.DecisionRule;
import org.archduet.result.validity.FailureLimits;

/** How the run was made and decided, and what the words mean. */
final class Method implements SectionMaker {

    @Override
    public Optional<Section> make(Run run) {
        DecisionRule rule = run.result().decision();
        List<Block> blocks = new ArrayList<>(BlockDesign.of(run));
        blocks.addAll(List.of(
                new Block.Items(List.of(
                        "Effect: the mean over blocks of ln(candidate / baseline), shown as a ratio. Its interval is a paired t "
                                + "interval (" + Figures.percent(rule.confidence())
                                + "); that interval carries the verdict.",
                        "Verdict: better or worse when the interval lies wholly beyond the equivalence band (a factor of "
                                + Figures.fixed(1 + rule.equivalenceBand(), 2)
                                + " either way), equivalent when it lies wholly inside, "
                                + "else can't tell. Can't tell is a result.",
                        "Second method: a hierarchical bootstrap of blocks and, within starts, of moving blocks of seconds, "
                                + "corrected for few blocks. It requires at least "
                                + DecisionRule.FEWEST_BOOTSTRAP_BLOCKS
                                + " blocks, is shown beside the t interval with its coverage in simulation, and never "
                                + "carries the verdict.",
                        "Primary metrics, named before the run: response time p50 and p99 and CPU time per request at the same "
                                + "offered load, peak throughput in a closed loop, all over the mix. All other verdicts carry Holm's "
                                + "correction, which can withdraw what an interval alone would say.",
                        "Detectable: the smallest difference that a run of this n and spread would call better or worse in "
                                + Figures.percent(rule.power())
                                + " of cases (approximation by the sum of two t quantiles).",
                        "Noise floor: the largest difference that the interval of the baseline against itself, run twice in "
                                + "each block, does not exclude. A dash where the baseline ran once, or the figure is not "
                                + "compared with itself; a dash does not mean that there is no noise.",
                        "A percentile is shown only when, with 99 % confidence, at least two samples lie beyond it (11 samples for "
                                + "p50, 64 for p90, 662 for p99, 6,636 for p99.9). A failed request counts as slower than all others.",
                        "CPU per request is divided by right answers, so that a failed request makes the others no cheaper; "
                                + "calls" + databaseWork(run) + " are divided by completed requests.",
                        "A system of whose requests more than "
                                + Figures.percent(FailureLimits.WITHHOLD_ABOVE)
                                + " failed, beyond chance (" + Figures.percent(FailureLimits.CONFIDENCE)
                                + "), in a window of a start or in all windows of the same id together, makes "
                                + "the run INVALID, and comparisons with it carry no verdict. From "
                                + Figures.percent(FailureLimits.CAUTION_FROM)
                                + " on it is a caution beside the comparisons of that window.",
                        "A capacity is tested again by its curve and the windows at a share of it, at or below its passing "
                                + "end: where more than "
                                + Figures.percent(Contradiction.WITHDRAW_ABOVE)
                                + " of them broke the SLO it is withdrawn, where fewer did its passing end goes "
                                + "down to a load that none of them broke.")),
                new Block.Table(
                        "Words",
                        List.of("Word", "Meaning"),
                        List.of(
                                Block.Row.of(
                                        "block", "fresh processes of all systems, measured together; what n counts"),
                                Block.Row.of("start", "one system's fresh processes in one block"),
                                Block.Row.of("slice", "one measured span of a start, some seconds long"),
                                Block.Row.of(
                                        "round",
                                        "the slices of all systems that belong together: the same load, the "
                                                + "same requests"),
                                Block.Row.of(
                                        "window", "what was measured of a start under one load: its slices merged"),
                                Block.Row.of(
                                        "open loop",
                                        "requests arrive by schedule, whether or not earlier ones are answered"),
                                Block.Row.of("closed loop", "a fixed number of users who wait for each answer"),
                                Block.Row.of(
                                        "intended, sent, completed",
                                        "the three timestamps of a request, from one clock"),
                                Block.Row.of("send lag", "sent − intended: how late the driver was"),
                                Block.Row.of("service time", "completed − sent"),
                                Block.Row.of("response time", "completed − intended = send lag + service time"),
                                Block.Row.of("offered load", "scheduled requests per second"),
                                Block.Row.of("achieved throughput", "completed requests per second"),
                                Block.Row.of("goodput", "correctly completed requests per second"),
                                Block.Row.of(
                                        "validity",
                                        "of the comparison: named reasons against the numbers; none means valid"),
                                Block.Row.of(
                                        "outcome",
                                        "of the system in a window: kept up, overloaded, failing; a finding, not a fault"),
                                Block.Row.of("caution", "shown beside a figure, never changes the exit code")),
                        true)));
        return Optional.of(new Section("method", "Method and words", blocks));
    }

    private static String databaseWork(Run run) {
        return run.facts().ownDatabase() || run.facts().givenDatabase() ? " and work of the database" : "";
    }
}
