package cn.jingka.portal.members.internal.cards;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** The bank's card service over HTTP; which bank answers is a matter of its address alone. */
@Component
class HttpCardIssuer implements CardIssuer {

    /** @param url the bank's address, empty without a connection */
    @ConfigurationProperties(prefix = "portal.bank")
    record BankSettings(
            @DefaultValue("") String url,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("10s") Duration timeout) {}

    private record OrderBody(String applicationId, String unitCode, List<Applicant> members, String replaces) {}

    private record AnswerBody(String state, List<Result> results) {}

    private final BankSettings settings;
    private final RestClient client;

    HttpCardIssuer(BankSettings settings) {
        this.settings = settings;
        // Plain HTTP/1.1: banks' gateways rarely take the offer to upgrade that the client would make otherwise.
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeout())
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(settings.timeout());
        RestClient.Builder builder = RestClient.builder().requestFactory(requests);
        if (!settings.user().isEmpty()) {
            builder.defaultHeaders(headers -> headers.setBasicAuth(settings.user(), settings.password()));
        }
        this.client = builder.build();
    }

    @Override
    public boolean connected() {
        return !settings.url().isEmpty();
    }

    @Override
    public void apply(Order order) throws Refused {
        String replaces = order.replaces() == null ? null : order.replaces().digits();
        try {
            client.post()
                    .uri(address(""))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(new OrderBody(order.applicationId(), order.unitCode(), order.members(), replaces))
                    .retrieve()
                    .toBodilessEntity();
        } catch (HttpClientErrorException e) {
            int status = e.getStatusCode().value();
            if (status == 400 || status == 409 || status == 422) {
                throw new Refused("HTTP " + status);
            }
            throw e;
        }
    }

    @Override
    public Optional<List<Result>> answer(String applicationId) {
        AnswerBody body =
                client.get().uri(address("/" + applicationId)).retrieve().body(AnswerBody.class);
        return body != null && "ANSWERED".equals(body.state()) ? Optional.of(body.results()) : Optional.empty();
    }

    private URI address(String rest) {
        return URI.create(settings.url() + "/card-applications" + rest);
    }
}
