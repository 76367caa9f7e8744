package org.archduet.analysis.books;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import org.archduet.result.failure.FailureWords;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.folder.Sha256;
import org.archduet.result.run.RunResult;
import org.archduet.result.validity.Validity.Status;
import org.archduet.result.waterfall.BorrowedPrices;
import org.archduet.result.waterfall.PriceSource;
import org.archduet.result.waterfall.WorkPrice;

/** Copies the prices by dose of one results folder into another, which then needs the first no more. */
public final class PriceLender {

    private PriceLender() {}

    /**
     * Writes {@code borrowed-prices.json} into the folder.
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
        RunResult run = lender.result().read();
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
        folder.borrowedPrices()
                .write(new BorrowedPrices(
                        new PriceSource(
                                run.experiment().name(),
                                String.valueOf(lender.root().getFileName()),
                                digest(lender),
                                PriceConditions.of(run.experiment(), run.manifest(), run.systems(), run.starts())),
                        prices));
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
