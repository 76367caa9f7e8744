package org.archduet.analysis.books;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.archduet.result.decision.Factor;
import org.archduet.result.failure.FailureWords;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.folder.Sha256;
import org.archduet.result.run.RunResult;
import org.archduet.result.validity.Validity.Status;
import org.archduet.result.waterfall.BorrowedPrices;
import org.archduet.result.waterfall.CountedWork;
import org.archduet.result.waterfall.PriceSource;
import org.archduet.result.waterfall.PriceSource.Conditions;
import org.archduet.result.waterfall.WorkPrice;

/** Copies the prices by dose of one results folder into another, which then needs the first no more. */
public final class PriceLender {

    private PriceLender() {}

    /**
     * Writes {@code borrowed-prices.json} into the folder of a chain, whose steps the prices are to explain.
     *
     * @param lender results folder of a run with doses, analysed before
     * @throws ResultsException when the folder has no chain, or the lender is not valid or has no price of counted work
     *     with an interval
     */
    public static void lend(RunFolder lender, RunFolder folder) {
        if (folder.plan().read().chain() == null) {
            throw new ResultsException(folder.root() + " is not a run along a chain, so prices have no steps to explain"
                    + " - name a run of an experiment with a chain, such as ./archduet run waterfall");
        }
        folder.borrowedPrices().write(borrowed(lender));
    }

    /**
     * Writes {@code borrowed-prices.json} into the folder of a run that compares mixes, which the prices are to
     * predict. The rule needs all prices, and a price holds for the compilers, CPU and CPU set that it was taken with.
     *
     * @param lender results folder of a run with doses, analysed before
     * @throws ResultsException when the folder compares no mixes, or the lender is not valid, lacks a price, or ran
     *     under other compilers, on another CPU or on another CPU set
     */
    public static void lendForPrediction(RunFolder lender, RunFolder folder) {
        if (folder.plan().read().factors().stream().noneMatch(Factor::comparesMixes)) {
            throw new ResultsException(folder.root() + " does not compare mixes of operations, so there is nothing to"
                    + " predict - name a run of an experiment with a factor of mixes, such as ./archduet run"
                    + " prediction");
        }
        BorrowedPrices borrowed = borrowed(lender);
        String missing = Arrays.stream(CountedWork.values())
                .filter(work -> borrowed.prices().stream().noneMatch(price -> price.work() == work))
                .map(work -> "a " + work.singular())
                .collect(Collectors.joining(" or "));
        if (!missing.isEmpty()) {
            throw new ResultsException(lender.root() + " has no price of " + missing + " with an interval, and the rule"
                    + " of the prediction needs each of them - name a run of an experiment that gives hops, bytes and"
                    + " commits, such as ./archduet run dose");
        }
        Conditions doses = borrowed.source().conditions();
        Conditions workloads = PriceConditions.of(
                folder.plan().read().experiment(),
                folder.manifest().read(),
                folder.systems().read(),
                folder.readStarts());
        same(lender, folder, "under other compilers", doses.compilers(), workloads.compilers());
        same(lender, folder, "on another CPU", doses.cpuModel(), workloads.cpuModel());
        same(lender, folder, "on another CPU set", doses.systemCpus(), workloads.systemCpus());
        folder.borrowedPrices().write(borrowed);
    }

    private static void same(RunFolder lender, RunFolder folder, String how, String doses, String workloads) {
        if (!doses.equals(workloads)) {
            throw new ResultsException(lender.root() + " took its prices " + how + " than " + folder.root() + " ran: "
                    + StepPrices.shown(doses) + ", and " + StepPrices.shown(workloads)
                    + " - run ./archduet run dose under the conditions of the run to predict, in the same profile");
        }
    }

    private static BorrowedPrices borrowed(RunFolder lender) {
        RunResult run = lender.result().read();
        if (run.starts().isEmpty()) {
            throw new ResultsException(lender.root() + " was kept without its starts, so the load of its prices is not"
                    + " known - name the folder that the run wrote");
        }
        if (run.validity().status() == Status.INVALID) {
            throw new ResultsException(lender.root() + " is an INVALID run, so its prices cannot be used - name a valid"
                    + " run of an experiment with doses");
        }
        List<WorkPrice> prices = StepPrices.usable(
                run.prices(), run.experiment().candidate(), run.decision().confidence());
        if (prices.isEmpty()) {
            throw new ResultsException(lender.root() + " has no price by dose with an interval - name a run of an"
                    + " experiment with doses and two blocks or more, such as ./archduet run dose");
        }
        return new BorrowedPrices(
                new PriceSource(
                        run.experiment().name(),
                        String.valueOf(lender.root().getFileName()),
                        digest(lender),
                        PriceConditions.of(run.experiment(), run.manifest(), run.systems(), run.starts())),
                prices,
                BaselineCosts.of(
                                run.experiment().baseline(),
                                run.starts(),
                                run.factors(),
                                run.decision().confidence())
                        .orElse(null));
    }

    private static String digest(RunFolder lender) {
        try (InputStream in = Files.newInputStream(lender.result().path())) {
            return Sha256.of(in);
        } catch (IOException e) {
            throw new ResultsException(
                    FailureWords.of("cannot read", lender.result().path(), e), e);
        }
    }
}
