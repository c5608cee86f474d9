package cn.jingka.portal.notifications.internal;

import com.twilio.exception.ApiConnectionException;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/**
 * Carries the Twilio SDK's requests: to another address where one is set, and exactly once. The SDK's own client repeats a
 * request after a 5xx answer, which could send a message twice.
 */
class TwilioHttp extends com.twilio.http.HttpClient {

    /** The request did not leave, or was turned away unread: certain that nothing was sent. */
    static class NotHandedOver extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final SmsReason reason;

        NotHandedOver(SmsReason reason, Throwable cause) {
            super(reason.name(), cause);
            this.reason = reason;
        }

        SmsReason reason() {
            return reason;
        }
    }

    private static final int TOO_MANY_REQUESTS = 429;

    private final String baseUrl;
    private final Duration answerTimeout;
    private final ExecutorService exchanges = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client;

    TwilioHttp(SmsSettings settings) {
        this.baseUrl = settings.baseUrl().replaceAll("/+$", "");
        this.answerTimeout = settings.answerTimeout();
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .build();
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(address(request))
                .header("Accept", "application/json")
                .header("Authorization", request.getAuthString())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(request.getMethod().toString(), BodyPublishers.ofString(request.encodeFormBody()));
        request.getHeaderParams().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        HttpResponse<String> answer = exchange(builder.build());
        if (answer.statusCode() == TOO_MANY_REQUESTS) {
            throw new NotHandedOver(SmsReason.BUSY, null);
        }
        return new Response(answer.body(), answer.statusCode());
    }

    private URI address(Request request) {
        try {
            URI original = request.constructURL().toURI();
            if (baseUrl.isEmpty()) {
                return original;
            }
            String query = original.getRawQuery() == null ? "" : "?" + original.getRawQuery();
            return URI.create(baseUrl + original.getRawPath() + query);
        } catch (URISyntaxException e) {
            throw new NotHandedOver(SmsReason.NOT_PREPARED, e);
        }
    }

    /**
     * Bounds the whole exchange, the answer's body included, which the client's own time limit does not. Not by
     * {@code sendAsync}: its answers pass through the common pool, where other work could hold them up until they count as
     * missing.
     */
    private HttpResponse<String> exchange(HttpRequest request) {
        Future<HttpResponse<String>> exchange = exchanges.submit(() -> client.send(request, BodyHandlers.ofString()));
        try {
            return exchange.get(answerTimeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (neverConnected(e.getCause())) {
                throw new NotHandedOver(SmsReason.NO_CONNECTION, e.getCause());
            }
            throw new ApiConnectionException("The connection broke", e.getCause());
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw new ApiConnectionException("No answer within " + answerTimeout, e);
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new ApiConnectionException("Interrupted while waiting for the answer", e);
        }
    }

    private static boolean neverConnected(Throwable failure) {
        return failure instanceof IOException
                && (failure instanceof ConnectException
                        || failure instanceof HttpConnectTimeoutException
                        || failure instanceof SSLHandshakeException);
    }
}
