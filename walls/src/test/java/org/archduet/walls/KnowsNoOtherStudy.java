package org.archduet.walls;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A class depends on no package that holds a study, except its own. A package holds one when a class in it implements
 * the harness's interface for studies, so a new study is under this rule without being listed.
 */
final class KnowsNoOtherStudy extends ArchCondition<JavaClass> {

    private final String study;
    private Set<String> rooms = Set.of();

    /** @param study full name of the interface for studies */
    KnowsNoOtherStudy(String study) {
        super("know no study of another package");
        this.study = study;
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
            String target = dependency.getTargetClass().getPackageName();
            if (rooms.contains(target) && !target.equals(type.getPackageName())) {
                events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
            }
        }
    }
}
