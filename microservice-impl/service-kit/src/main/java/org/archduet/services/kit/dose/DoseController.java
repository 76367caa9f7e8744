package org.archduet.services.kit.dose;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the harness sets a dose. In a process without a secret none of its paths exists. */
@RestController
class DoseController {
    private static final String SECRET = "X-Ops-Secret";

    private final Doses doses;

    DoseController(Doses doses) {
        this.doses = doses;
    }

    /**
     * What a dose is set to.
     *
     * @param requestsGiven requests that it was given to since it was set
     */
    record State(int amount, long requestsGiven) {}

    /** 204; 403 without the secret, 404 for a dose that this process does not have, 422 for another amount. */
    @PutMapping("/ops/dose/{name}")
    ResponseEntity<?> set(
            @PathVariable("name") String name,
            @RequestHeader(name = SECRET, required = false) @Nullable String secret,
            @RequestParam("amount") int amount) {
        return with(name, secret, dose -> {
            if (amount < 0 || amount > dose.maximum()) {
                return problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        name + " takes an amount from 0 to " + dose.maximum() + ", not " + amount);
            }
            doses.set(dose, amount);
            return ResponseEntity.noContent().build();
        });
    }

    @GetMapping("/ops/dose/{name}")
    ResponseEntity<?> state(
            @PathVariable("name") String name,
            @RequestHeader(name = SECRET, required = false) @Nullable String secret) {
        return with(name, secret, dose -> ResponseEntity.ok(new State(doses.amount(dose), doses.requestsGiven(dose))));
    }

    /** What an {@link EmptyCall} asks for. */
    @GetMapping(EmptyCall.PATH)
    ResponseEntity<?> emptyCall() {
        return doses.canBeSet() ? ResponseEntity.noContent().build() : notFound();
    }

    private ResponseEntity<?> with(String name, @Nullable String secret, Function<Dose, ResponseEntity<?>> answer) {
        Optional<Dose> dose = doses.find(name);
        if (!doses.canBeSet()) {
            return notFound();
        }
        if (!doses.isSecret(secret)) {
            return problem(HttpStatus.FORBIDDEN, "The header " + SECRET + " does not hold the secret of this process");
        }
        return dose.isPresent() ? answer.apply(dose.get()) : notFound();
    }

    private static ResponseEntity<?> notFound() {
        return problem(HttpStatus.NOT_FOUND, "There is nothing at this path");
    }

    private static ResponseEntity<?> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
