package org.archduet.analysis.books;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.archduet.result.decision.DosePrice;
import org.archduet.result.load.LoadAxis.Interval;
import org.archduet.result.start.Start;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.waterfall.BaselineCost;
import org.archduet.result.waterfall.BorrowedPrices;
import org.archduet.result.waterfall.CountedWork;
import org.archduet.result.waterfall.Difference;
import org.archduet.result.waterfall.PriceAdjustment;
import org.archduet.result.waterfall.PriceSource;
import org.archduet.result.waterfall.PriceSource.Conditions;
import org.archduet.result.waterfall.WorkPrice;
import org.jspecify.annotations.Nullable;

/**
 * Prices of counted work, and what speaks against using them for a run.
 *
 * @param prices at most one for each kind of work
 * @param adjustment what they are multiplied by; null for nothing
 * @param cautions in sentences
 */
public record StepPrices(
        PriceSource source,
        List<WorkPrice> prices,
        @Nullable PriceAdjustment adjustment,
        List<String> cautions) {

    private static final String UNADJUSTED = "Prices are not adjusted to the speed of the machine: ";
    private static final String FACTOR = "ratio of two means over blocks, errors propagated to first order";
    private static final String METHOD = "t over blocks on the least-squares slope over doses";

    public StepPrices {
        prices = List.copyOf(prices);
        cautions = List.copyOf(cautions);
    }

    /** What prices of another run are used for. */
    private enum Purpose {
        /** To explain the steps of a chain. */
        STEPS("steps"),
        /** To predict workloads. */
        WORKLOADS("workloads");

        private final String words;

        Purpose(String words) {
            this.words = words;
        }
    }

    /**
     * Those of another run, to explain steps: as multiples of what a request cost the baseline there. The speed of a
     * machine drifts, and with it prices and costs. Where baseline, workload, load, heap, compilers or CPUs of the two
     * runs differ, the cost of a request differs for other reasons too, and prices are used as they are.
     *
     * @param conditions of the run that uses them
     * @param starts of that run
     */
    public static StepPrices forSteps(
            BorrowedPrices borrowed, Conditions conditions, List<Start> starts, double confidence) {
        Conditions taken = borrowed.source().conditions();
        List<String> cautions = new ArrayList<>(disagreements(taken, conditions, Purpose.STEPS));
        BaselineCost there = borrowed.baseline();
        BaselineCost here = there == null
                ? null
                : BaselineCosts.of(there.system(), starts, List.of(), confidence)
                        .orElse(null);
        PriceAdjustment adjustment = null;
        if (there == null || here == null) {
            cautions.add(UNADJUSTED + "there is no system whose cost per request is known in both runs.");
        } else if (haveOtherCosts(taken, conditions)) {
            cautions.add(UNADJUSTED + "a request costs more or less under the conditions named above.");
        } else {
            adjustment = new PriceAdjustment(factor(here, there).difference(confidence, FACTOR), here, there);
        }
        return new StepPrices(borrowed.source(), borrowed.prices(), adjustment, cautions);
    }

    /** Those of another run as they are, to predict workloads: their load and their mix are others. */
    public static StepPrices forWorkloads(BorrowedPrices borrowed, Conditions conditions) {
        return new StepPrices(
                borrowed.source(),
                borrowed.prices(),
                null,
                disagreements(borrowed.source().conditions(), conditions, Purpose.WORKLOADS));
    }

    private static boolean haveOtherCosts(Conditions taken, Conditions used) {
        return !taken.compilers().equals(used.compilers())
                || !taken.cpuModel().equals(used.cpuModel())
                || !taken.systemCpus().equals(used.systemCpus())
                || !heap(taken).equals(heap(used))
                || !taken.workload().equals(used.workload())
                || !load(taken).equals(load(used));
    }

    private static Uncertain factor(BaselineCost here, BaselineCost there) {
        return Uncertain.behind(here.cpuNanos(), here.blocks())
                .over(Uncertain.behind(there.cpuNanos(), there.blocks()));
    }

    /**
     * CPU prices with an interval, of work that systems count. Of several systems that took a dose the candidate
     * counts, else the first.
     */
    public static List<WorkPrice> usable(List<DosePrice> doses, String candidate, double confidence) {
        List<WorkPrice> found = new ArrayList<>();
        for (CountedWork work : CountedWork.values()) {
            List<WorkPrice> all = doses.stream()
                    .filter(dose -> dose.metric() == MetricId.CPU_PER_REQUEST)
                    .filter(dose -> CountedWork.ofDoseUnit(dose.unit()).equals(Optional.of(work)))
                    .flatMap(dose -> priced(work, dose, confidence).stream())
                    .toList();
            Stream.concat(all.stream().filter(price -> price.system().equals(candidate)), all.stream())
                    .findFirst()
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Optional<WorkPrice> priced(CountedWork work, DosePrice dose, double confidence) {
        Interval slope = dose.slope();
        Double low = slope == null ? null : slope.low();
        Double high = slope == null ? null : slope.high();
        return slope == null || low == null || high == null || dose.blocks() < 2
                ? Optional.empty()
                : Optional.of(new WorkPrice(
                        work,
                        dose.dose(),
                        dose.system(),
                        new Difference(slope.point(), low, high, confidence, METHOD),
                        dose.blocks()));
    }

    /** The price of one kind of work, adjusted. */
    Optional<Uncertain> of(CountedWork work) {
        return prices.stream()
                .filter(price -> price.work() == work)
                .findFirst()
                .map(price -> adjusted(Uncertain.behind(price.price(), price.blocks())));
    }

    private Uncertain adjusted(Uncertain price) {
        return adjustment == null ? price : price.times(factor(adjustment.here(), adjustment.there()));
    }

    private static List<String> disagreements(Conditions doses, Conditions used, Purpose purpose) {
        List<String> said = new ArrayList<>();
        differ("at another commit", doses.commit(), used.commit(), purpose, said);
        differ("under other compilers", doses.compilers(), used.compilers(), purpose, said);
        differ("on another CPU", doses.cpuModel(), used.cpuModel(), purpose, said);
        differ("on another CPU set", doses.systemCpus(), used.systemCpus(), purpose, said);
        differ("with another heap", heap(doses), heap(used), purpose, said);
        if (purpose == Purpose.STEPS) { // a prediction is about other workloads
            differ("with another workload", doses.workload(), used.workload(), purpose, said);
        }
        differ("at another load", load(doses), load(used), purpose, said);
        return said;
    }

    private static void differ(String how, String doses, String used, Purpose purpose, List<String> said) {
        if (!doses.equals(used)) {
            said.add("The prices were taken " + how + " than the " + purpose.words + ": " + shown(doses) + ", and "
                    + shown(used) + " for the " + purpose.words + ".");
        }
    }

    /** A condition in words. */
    static String shown(String condition) {
        return condition.isEmpty() ? "not recorded" : condition;
    }

    private static String heap(Conditions conditions) {
        Integer heap = conditions.heapMegabytes();
        return heap == null ? "" : heap + " MB";
    }

    private static String load(Conditions conditions) {
        Double rate = conditions.requestsPerSecond();
        return rate == null ? "" : String.valueOf(rate).replaceAll("\\.0$", "") + " requests/s";
    }
}
