package org.archduet.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import org.archduet.harness.run.RunEvent;
import org.archduet.harness.run.RunSummary;
import org.archduet.result.decision.PrecisionLook;
import org.archduet.result.start.Start;

/** What both kinds of progress say about an event; empty when nothing. */
final class EventWords {

    private EventWords() {}

    static String of(RunEvent event) {
        if (event instanceof RunEvent.BlockLost lost) {
            return "LOST block " + lost.failure().block() + ": "
                    + lost.failure().reason().detail();
        }
        if (event instanceof RunEvent.RoundRepeated repeated) {
            return "DISTURBED block " + repeated.block() + ", repeating " + repeated.round() + ": "
                    + repeated.reasons().get(0).detail();
        }
        if (event instanceof RunEvent.Looked looked) {
            return look(looked.look());
        }
        if (event instanceof RunEvent.BlockKept kept) {
            return kept.starts().stream()
                    .filter(start -> !start.validity().isEmpty())
                    .map(start -> "INVALID start " + start.id() + ": "
                            + start.validity().get(0).detail())
                    .collect(Collectors.joining("\n"));
        }
        if (event instanceof RunEvent.ReasonFound found) {
            return "INVALID " + found.reason().code() + ": " + found.reason().detail();
        }
        if (event instanceof RunEvent.Noted noted) {
            return "note: " + noted.note();
        }
        if (event instanceof RunEvent.VerificationInterrupted interrupted) {
            return "interrupted; logs and transcripts are in " + interrupted.folder();
        }
        if (event instanceof RunEvent.Ended ended && ended.summary().ending() == RunSummary.Ending.INTERRUPTED) {
            return interrupted(ended.summary());
        }
        return "";
    }

    private static String interrupted(RunSummary run) {
        long finished = run.starts().stream().mapToInt(Start::block).distinct().count();
        String report = finished == 0 ? "" : "\nreport on them:  ./archduet report " + run.folder();
        return "interrupted; finished blocks kept: " + finished + ", in " + run.folder() + report
                + "\nresume the run:  ./archduet run --resume " + run.folder();
    }

    private static String look(PrecisionLook look) {
        if (look.widestHalfWidth() == null) {
            return "after " + look.blocks() + " blocks: no interval yet; continuing";
        }
        String widest = String.format(
                Locale.ROOT,
                "after %d blocks: the widest primary interval is ±%.1f %% (%s)",
                look.blocks(),
                100 * look.widestHalfWidth(),
                look.widest());
        return look.reached()
                ? widest + "; precise enough, stopping"
                : widest + "; continuing, about " + look.blocksWanted() + " blocks needed";
    }
}
