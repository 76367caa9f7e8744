package org.archduet.walls;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.List;
import java.util.Set;

/**
 * What pure code could take from around it through classes that it may know for other reasons: the clock, randomness,
 * and the process's own streams and settings. Calls and method references alike.
 */
final class AmbientState extends DescribedPredicate<JavaAccess<?>> {
    private static final Set<String> CALLS = Set.of(
            "java.lang.Math.random",
            "java.lang.StrictMath.random",
            "java.util.UUID.randomUUID",
            "java.util.Collections.shuffle",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault",
            "java.util.Calendar.getInstance",
            "java.time.ZoneId.systemDefault");

    /** Of these every access is one: a constructor that reads the clock, a generator, a stream. */
    private static final Set<String> OWNERS = Set.of(
            "java.lang.Runtime",
            "java.lang.ProcessHandle",
            "java.util.Date",
            "java.util.GregorianCalendar",
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.Scanner",
            "java.util.Timer",
            "java.util.concurrent.ThreadLocalRandom",
            "java.security.SecureRandom");

    private static final List<String> HARMLESS = List.of("arraycopy", "identityHashCode", "lineSeparator");

    AmbientState() {
        super("it reads the clock, draws at random, or reads or writes what is the process's");
    }

    @Override
    public boolean test(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        String owner = target.getOwner().getName();
        String name = target.getName();
        return OWNERS.contains(owner)
                || CALLS.contains(owner + "." + name)
                || owner.equals("java.lang.System") && !HARMLESS.contains(name)
                || owner.startsWith("java.time.") && name.equals("now");
    }
}
