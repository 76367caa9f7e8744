package org.archduet.driver.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.archduet.driver.workload.Header;
import org.archduet.driver.workload.PlannedRequest;
import org.archduet.driver.workload.RequestLine;
import org.archduet.driver.workload.RequestSequence;
import org.jspecify.annotations.Nullable;

/** Turns planned requests into OkHttp's. Requests without a body and headers are made once per path. */
final class Preparation {
    private static final int SHARED_LIMIT = 100_000;
    private static final String ACCEPT_ENCODING = "Accept-Encoding";

    private final RequestSequence sequence;
    private final Hosts hosts;
    private final AnswerChoice choice;
    private final List<String> operations = new ArrayList<>();
    private final Map<String, Short> places = new HashMap<>();
    private final Map<RequestLine, Request> shared = new HashMap<>();

    Preparation(RequestSequence sequence, Hosts hosts) {
        this(sequence, hosts, AnswerChoice.none());
    }

    /** @param choice of the requests whose answers are kept */
    Preparation(RequestSequence sequence, Hosts hosts, AnswerChoice choice) {
        this.sequence = sequence;
        this.hosts = hosts;
        this.choice = choice;
    }

    Hosts hosts() {
        return hosts;
    }

    /** Operations seen so far; grows. */
    List<String> operations() {
        return operations;
    }

    PreparedRequest next() {
        PlannedRequest planned = sequence.next();
        short place = places.computeIfAbsent(planned.operation(), name -> {
            operations.add(name);
            return (short) (operations.size() - 1);
        });
        return new PreparedRequest(
                request(planned), planned.expectation(), place, hosts.of(planned), choice.next(planned));
    }

    PreparedRequest[] take(int count) {
        PreparedRequest[] prepared = new PreparedRequest[count];
        for (int i = 0; i < count; i++) {
            prepared[i] = next();
        }
        return prepared;
    }

    private Request request(PlannedRequest planned) {
        boolean shareable = planned.body().length == 0 && planned.headers().isEmpty() && shared.size() < SHARED_LIMIT;
        return shareable ? shared.computeIfAbsent(planned.line(), line -> build(planned)) : build(planned);
    }

    private Request build(PlannedRequest planned) {
        return new Request.Builder()
                .url(hosts.url(planned))
                .headers(headers(planned))
                .method(planned.method(), body(planned))
                .build();
    }

    private Headers headers(PlannedRequest planned) {
        Headers.Builder headers = new Headers.Builder();
        if (planned.header(ACCEPT_ENCODING) == null) {
            // without it OkHttp asks for gzip and unpacks answers, which is work of the driver's, not of the system
            headers.add(ACCEPT_ENCODING, "identity");
        }
        if (planned.header(Header.AUTHORIZATION) == null) {
            hosts.authorization(planned).ifPresent(header -> headers.add(header.name(), header.value()));
        }
        // the record has checked it; unlike add this sends what is not ASCII, as UTF-8
        planned.headers().forEach(header -> headers.addUnsafeNonAscii(header.name(), header.value()));
        return headers.build();
    }

    private static @Nullable RequestBody body(PlannedRequest planned) {
        String method = planned.method();
        if (method.equals("GET") || method.equals("HEAD") || (method.equals("DELETE") && planned.body().length == 0)) {
            return null;
        }
        // the type is set as a header by the workload; a null type keeps OkHttp from adding a charset
        @Nullable MediaType type = null;
        return RequestBody.create(planned.body(), type);
    }
}
