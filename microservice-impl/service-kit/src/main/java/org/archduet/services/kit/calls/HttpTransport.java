package org.archduet.services.kit.calls;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.archduet.services.kit.CallHeaders;

/**
 * Apache HttpClient 5 with kept-alive connections: the cheapest of three clients by measurement (README of
 * microservice-impl), in its minimal form: without retries, redirects, cookies, authentication and compression of its
 * own.
 */
public final class HttpTransport implements Transport {
    private static final byte[] NO_BODY = {};
    /** As many as a called service has threads; more would queue there. */
    private static final int CONNECTIONS = 64;
    /** A look at a connection idle for so long takes up to 1 ms; a dead one found so was not sent on. */
    private static final TimeValue LOOK_AFTER = TimeValue.ofSeconds(1);

    /** Shorter than the 60 s after which the server closes an idle connection, so that none dies while it is used. */
    private static final Timeout KEEP_ALIVE = Timeout.ofSeconds(30);

    private final URI base;
    private final CloseableHttpClient client;

    /** @param base address of the called service without a path */
    public HttpTransport(URI base) {
        this.base = base;
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(CONNECTIONS)
                .setMaxConnTotal(CONNECTIONS)
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(1, TimeUnit.SECONDS)
                        .setValidateAfterInactivity(LOOK_AFTER)
                        .setIdleTimeout(KEEP_ALIVE)
                        .build())
                .build();
        client = HttpClients.createMinimal(connections);
    }

    @Override
    public CallAttempt send(WireCall call, long timeoutMillis, long remainingMillis) {
        long endNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
        HttpUriRequestBase request = new HttpUriRequestBase(call.method(), base.resolve(call.path()));
        request.setConfig(RequestConfig.custom()
                .setResponseTimeout(Timeout.ofMilliseconds(timeoutMillis))
                .setConnectionRequestTimeout(Timeout.ofMilliseconds(timeoutMillis))
                .build());
        request.setHeader(CallHeaders.DEADLINE, Long.toString(remainingMillis));
        if (call.body().length > 0) {
            request.setEntity(new ByteArrayEntity(call.body(), ContentType.APPLICATION_JSON));
        }
        EndTimes.begin(request, endNanos);
        try {
            return client.execute(request, HttpTransport::answer);
        } catch (ConnectException | ConnectTimeoutException | ConnectionRequestTimeoutException e) {
            return new CallAttempt.NotSent(e);
        } catch (IOException e) {
            return new CallAttempt.Lost(e);
        } finally {
            EndTimes.end(request);
        }
    }

    private static CallAttempt answer(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (response.containsHeader(CallHeaders.TOO_LATE)) {
            EntityUtils.consume(entity);
            return new CallAttempt.TooLate(new TimeoutException("The deadline passed on the way"));
        }
        byte[] body = entity == null ? NO_BODY : EntityUtils.toByteArray(entity);
        Header unavailable = response.getFirstHeader(CallHeaders.UNAVAILABLE_CONTEXT);
        return new CallAttempt.Answered(response.getCode(), body, unavailable == null ? "" : unavailable.getValue());
    }
}
