package org.archduet.services.kit.dose;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * What a process does for each request beside its work; nothing until somebody who knows its secret sets a dose. A
 * request costs one volatile read while all doses are 0. Thread-safe.
 */
public final class Doses {

    /** Of a process that was given no secret: no dose can be set. */
    public static final Doses NONE = new Doses("", List.of());

    private final String secret;
    private final Map<String, Dose> known = new TreeMap<>();
    private final Map<String, Given> set = new TreeMap<>();
    private volatile List<Given> given = List.of();

    /** @param secret empty for none */
    Doses(String secret, Collection<? extends Dose> doses) {
        this.secret = secret;
        doses.forEach(dose -> known.put(dose.name(), dose));
    }

    /** @param requests that it was given to since it was set */
    private record Given(Dose dose, int amount, LongAdder requests) {
        void to(HttpServletResponse response) throws IOException {
            requests.increment();
            dose.give(amount, response);
        }
    }

    /**
     * Does the extra work of a request, before its own.
     *
     * @throws IOException when the answer cannot be written to
     * @throws RuntimeException when a part of it fails, which fails the request
     */
    public void give(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Given> now = given;
        if (!now.isEmpty() && !request.getRequestURI().equals(EmptyCall.PATH)) {
            for (Given one : now) {
                one.to(response);
            }
        }
    }

    /** Whether the process was given a secret. */
    boolean canBeSet() {
        return !secret.isEmpty();
    }

    /** Whether somebody knows the secret; takes as long for a wrong one of its length as for the right one. */
    boolean isSecret(@Nullable String claimed) {
        return claimed != null
                && canBeSet()
                && MessageDigest.isEqual(
                        claimed.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty when this process does not do such work. */
    Optional<Dose> find(String name) {
        return Optional.ofNullable(known.get(name));
    }

    /** From now on each request gets so much of it. @param amount 0 for none */
    synchronized void set(Dose dose, int amount) {
        if (amount > 0) {
            dose.prepare();
            set.put(dose.name(), new Given(dose, amount, new LongAdder()));
        } else {
            set.remove(dose.name());
        }
        given = List.copyOf(set.values());
    }

    /** How many requests were given a dose since it was set; 0 when it is off. */
    synchronized long requestsGiven(Dose dose) {
        Given found = set.get(dose.name());
        return found == null ? 0 : found.requests().sum();
    }

    /** What it is set to. */
    synchronized int amount(Dose dose) {
        Given found = set.get(dose.name());
        return found == null ? 0 : found.amount();
    }
}
