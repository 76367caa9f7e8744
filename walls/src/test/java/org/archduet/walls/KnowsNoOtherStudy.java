package org.archduet.walls;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A class of the harness depends on no package that holds a study, except its own. A package holds one when a class in
 * it implements the harness's interface for studies, so a new study is under this rule without being listed.
 */
final class KnowsNoOtherStudy extends ArchCondition<JavaClass> {

    private final String study;
    private final List<String> above;
    private Set<String> rooms = Set.of();

    /**
     * The rule.
     *
     * @param study full name of the interface for studies
     * @param above packages that no study may know
     */
    KnowsNoOtherStudy(String study, List<String> above) {
        super("know no study of another package");
        this.study = study;
        this.above = List.copyOf(above);
    }

    @Override
    public void init(Collection<JavaClass> all) {
        rooms = all.stream()
                .filter(type -> type.isAssignableTo(study) && !type.getName().equals(study))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        if (rooms.isEmpty()) {
            throw new AssertionError("no class implements " + study);
        }
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            String target = room(dependency.getTargetClass());
            boolean other = !target.isEmpty() && !target.equals(room(type));
            boolean upwards = !room(type).isEmpty()
                    && above.contains(dependency.getTargetClass().getPackageName());
            if (other || upwards) {
                events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
            }
        }
    }

    /** The package of the study that a class belongs to, in it or below it; empty when it belongs to none. */
    private String room(JavaClass type) {
        return rooms.stream()
                .filter(room -> (type.getPackageName() + ".").startsWith(room + "."))
                .findFirst()
                .orElse("");
    }
}
