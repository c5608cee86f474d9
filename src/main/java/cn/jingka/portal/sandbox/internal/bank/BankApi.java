package cn.jingka.portal.sandbox.internal.bank;

import cn.jingka.portal.sandbox.internal.SandboxSettings;
import cn.jingka.portal.sandbox.internal.http.Reply;
import cn.jingka.portal.sandbox.internal.http.Request;
import cn.jingka.portal.sandbox.internal.http.Routes;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The bank's calls for its customer: payment files in, card applications in and their answers out. */
public final class BankApi {

    private static final String BAD_REQUEST = "Bad Request";

    private final SandboxSettings.Bank account;
    private final PaymentDesk payments;
    private final CardDesk cards;
    private final JsonMapper json = JsonMapper.shared();

    public BankApi(SandboxSettings.Bank account, PaymentDesk payments, CardDesk cards) {
        this.account = account;
        this.payments = payments;
        this.cards = cards;
    }

    public void addTo(Routes routes) {
        routes.post("/bank/payment-files", signedIn(this::takeFile));
        routes.get("/bank/payment-files/([^/]+)", signedIn(this::showFile));
        routes.post("/bank/card-applications", signedIn(this::takeApplication));
        routes.get("/bank/card-applications/([^/]+)", signedIn(this::showApplication));
    }

    private Routes.Handler signedIn(Routes.Handler handler) {
        return request -> request.signedInAs(account.user(), account.password())
                ? handler.answer(request)
                : Reply.problem(401, "Unauthorized", "The bank knows only the user and password it gave its customer")
                        .with("WWW-Authenticate", "Basic realm=\"Bank\"");
    }

    private Reply takeFile(Request request) throws IOException {
        Optional<String> key = request.header("Idempotency-Key");
        if (key.isEmpty()) {
            return Reply.problem(400, BAD_REQUEST, "The header Idempotency-Key is missing");
        }
        try {
            return switch (payments.take(key.get(), request.body())) {
                case TAKEN, KNOWN -> Reply.json(202, Map.of("messageId", key.get()));
                case OTHER_CONTENT ->
                    Reply.problem(409, "Conflict", "The bank has another file with the Idempotency-Key " + key.get());
            };
        } catch (MalformedFileException e) {
            return Reply.problem(400, BAD_REQUEST, e.getMessage());
        }
    }

    private Reply showFile(Request request) {
        return payments.find(request.variable(0))
                .map(file -> Reply.json(200, shown(file)))
                .orElseGet(() -> Reply.problem(404, "Not Found", "The bank has no file " + request.variable(0)));
    }

    private static List<Map<String, Object>> shown(CardApplication application) {
        return application.results().stream()
                .map(result -> {
                    Map<String, Object> shown = new LinkedHashMap<>();
                    shown.put("reference", result.person().reference());
                    shown.put("cardNumber", result.cardNumber());
                    shown.put("refusal", result.refusal());
                    return shown;
                })
                .toList();
    }

    private static Map<String, Object> shown(ReceivedFile file) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("messageId", file.messageId());
        shown.put("transfers", file.transfers());
        shown.put("sum", Pain001Reader.decimal(file.sumFen()));
        shown.put("rejected", file.rejected());
        shown.put("returned", file.returned());
        shown.put("answers", file.answers());
        shown.put("delivered", file.delivered());
        return shown;
    }

    private Reply takeApplication(Request request) throws IOException {
        try {
            CardApplication.Order order = json.readValue(request.body().readAllBytes(), CardApplication.Order.class);
            cards.take(order);
            return Reply.json(202, Map.of("applicationId", order.applicationId()));
        } catch (JacksonException e) {
            return Reply.problem(400, BAD_REQUEST, "Not the JSON of a card application: " + e.getOriginalMessage());
        } catch (MalformedFileException e) {
            return Reply.problem(400, BAD_REQUEST, e.getMessage());
        }
    }

    private Reply showApplication(Request request) {
        return cards.find(request.variable(0))
                .map(application -> {
                    boolean answered = cards.answered(application);
                    Map<String, Object> shown = new LinkedHashMap<>();
                    shown.put("state", answered ? "ANSWERED" : "PENDING");
                    shown.put("results", answered ? shown(application) : List.of());
                    return Reply.json(200, shown);
                })
                .orElseGet(() ->
                        Reply.problem(404, "Not Found", "The bank has no card application " + request.variable(0)));
    }
}
