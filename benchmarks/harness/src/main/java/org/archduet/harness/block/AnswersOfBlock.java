package org.archduet.harness.block;

import java.util.List;
import org.archduet.driver.workload.Workload;
import org.archduet.harness.block.BlockSystems.Arm;
import org.archduet.harness.verify.AnswersUnderLoad;
import org.archduet.harness.verify.AnswersUnderLoad.AnsweredWindow;
import org.archduet.result.start.Slice;

/**
 * What the arms of a block answered in the same slices. A difference speaks against the arm that was started later;
 * which of the two is wrong cannot be known.
 */
final class AnswersOfBlock {

    private AnswersOfBlock() {}

    /** Compares each arm's slices with those of the arms before it; what differs goes to its findings. */
    static void check(Workload workload, List<Arm> arms) {
        AnswersUnderLoad answers = new AnswersUnderLoad(workload);
        for (int i = 0; i < arms.size(); i++) {
            Arm arm = arms.get(i);
            List<Arm> before = arms.subList(0, i);
            for (Slice slice : arm.findings().slices()) {
                AnsweredWindow own = answered(arm, slice);
                answers.unkept(own).forEach(arm.findings()::against);
                for (Arm other : before) {
                    other.findings().slices().stream()
                            .filter(same -> isSame(same, slice))
                            .flatMap(same -> answers.differences(answered(other, same), own).stream())
                            .forEach(arm.findings()::against);
                }
            }
        }
    }

    /** Arms with loads of their own get other requests: their lead-ins draw more or less. */
    private static boolean isSame(Slice one, Slice other) {
        return one.window().load().id().equals(other.window().load().id())
                && one.window().load().arrival().equals(other.window().load().arrival());
    }

    private static AnsweredWindow answered(Arm arm, Slice slice) {
        return new AnsweredWindow(
                arm.planned().system(), slice.window().load(), arm.system().folder());
    }
}
