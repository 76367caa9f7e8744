package org.archduet.harness.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A process and its descendants among the processes of one moment. */
final class ProcessTree {

    private final List<ProcessStat> members = new ArrayList<>();

    ProcessTree(long root, Map<Long, ProcessStat> processes) {
        ProcessStat first = processes.get(root);
        if (first != null) {
            members.add(first);
            for (int i = 0; i < members.size(); i++) {
                long parent = members.get(i).pid();
                processes.values().stream()
                        .filter(stat -> stat.parent() == parent)
                        .forEach(members::add);
            }
        }
    }

    /** The root first; empty when it is gone. */
    List<ProcessStat> members() {
        return members;
    }
}
