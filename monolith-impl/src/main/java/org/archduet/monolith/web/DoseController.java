package org.archduet.monolith.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the harness sets a dose. In a process without a secret the path does not exist. */
@RestController
final class DoseController {
    private static final String SECRET = "X-Ops-Secret";

    private final CommitDose commits;

    DoseController(CommitDose commits) {
        this.commits = commits;
    }

    /** 204; 403 without the secret, 422 for another amount, 404 when this process has no secret. */
    @PutMapping("/ops/dose/commits")
    ResponseEntity<?> set(
            @RequestHeader(name = SECRET, required = false) @Nullable String secret,
            @RequestParam("amount") int amount) {
        if (!commits.canBeSet()) {
            return problem(HttpStatus.NOT_FOUND, "There is nothing at this path");
        }
        if (!commits.isSecret(secret)) {
            return problem(HttpStatus.FORBIDDEN, "The header " + SECRET + " does not hold the secret of this process");
        }
        if (amount < 0 || amount > CommitDose.MAXIMUM) {
            return problem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "commits takes an amount from 0 to " + CommitDose.MAXIMUM + ", not " + amount);
        }
        commits.set(amount);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<?> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
