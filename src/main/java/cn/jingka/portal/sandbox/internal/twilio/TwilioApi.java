package cn.jingka.portal.sandbox.internal.twilio;

import cn.jingka.portal.sandbox.internal.SandboxSettings;
import cn.jingka.portal.sandbox.internal.http.Reply;
import cn.jingka.portal.sandbox.internal.http.Request;
import cn.jingka.portal.sandbox.internal.http.Routes;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Twilio's Messages API as its published OpenAPI describes it: create, fetch, list. */
public final class TwilioApi {

    static final String VERSION = "2010-04-01";

    private static final String MESSAGES = "/" + VERSION + "/Accounts/([^/]+)/Messages";
    private static final int LONGEST_BODY = 1600;
    private static final int LARGEST_PAGE = 1000;

    private final SandboxSettings.Twilio account;
    private final MessageBook book;
    private final StatusCallbacks callbacks;
    private final Clock clock;

    public TwilioApi(SandboxSettings.Twilio account, MessageBook book, StatusCallbacks callbacks, Clock clock) {
        this.account = account;
        this.book = book;
        this.callbacks = callbacks;
        this.clock = clock;
    }

    public void addTo(Routes routes) {
        routes.post(MESSAGES + "\\.json", request -> mayCall(request) ? create(request) : refuse());
        routes.get(MESSAGES + "\\.json", request -> mayCall(request) ? list(request) : refuse());
        routes.get(MESSAGES + "/([^/]+)\\.json", request -> mayCall(request) ? fetch(request) : refuse());
    }

    private boolean mayCall(Request request) {
        return request.signedInAs(account.accountSid(), account.authToken())
                && request.variable(0).equals(account.accountSid());
    }

    private static Reply refuse() {
        return TwilioError.AUTHENTICATE.reply().with("WWW-Authenticate", "Basic realm=\"Twilio API\"");
    }

    private Reply create(Request request) throws IOException {
        Map<String, String> form = request.form();
        Optional<TwilioError> error = check(form);
        if (error.isPresent()) {
            return error.get().reply();
        }
        Instant now = clock.instant();
        TextMessage message = new TextMessage(
                "SM" + UUID.randomUUID().toString().replace("-", ""),
                form.get("To").strip(),
                given(form, "From").orElse(null),
                given(form, "MessagingServiceSid").orElse(null),
                form.get("Body"),
                given(form, "StatusCallback").orElse(null),
                now,
                now,
                "queued",
                null,
                false);
        book.add(message);
        callbacks.follow(message);
        return Reply.json(201, MessageResource.of(message, account.accountSid()));
    }

    private Optional<TwilioError> check(Map<String, String> form) {
        Optional<String> to = given(form, "To");
        if (to.isEmpty()) {
            return Optional.of(TwilioError.TO_MISSING);
        }
        if (!isPhoneNumber(to.get().strip())) {
            return Optional.of(TwilioError.toInvalid(to.get()));
        }
        Optional<String> from = given(form, "From");
        if (from.isEmpty() && given(form, "MessagingServiceSid").isEmpty()) {
            return Optional.of(TwilioError.FROM_MISSING);
        }
        if (from.isPresent() && !from.get().equals(account.from())) {
            return Optional.of(TwilioError.fromNotYours(from.get()));
        }
        Optional<String> body = given(form, "Body");
        if (body.isEmpty()) {
            return Optional.of(TwilioError.BODY_MISSING);
        }
        if (body.get().length() > LONGEST_BODY) {
            return Optional.of(TwilioError.BODY_TOO_LONG);
        }
        return given(form, "StatusCallback").filter(url -> !isWebAddress(url)).map(TwilioError::callbackInvalid);
    }

    private static Optional<String> given(Map<String, String> form, String name) {
        return Optional.ofNullable(form.get(name)).filter(value -> !value.isBlank());
    }

    private static boolean isPhoneNumber(String to) {
        return to.startsWith("+86") ? to.matches("\\+861[3-9][0-9]{9}") : to.matches("\\+[1-9][0-9]{6,14}");
    }

    private static boolean isWebAddress(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Reply fetch(Request request) {
        return book.find(request.variable(1))
                .map(message -> Reply.json(200, MessageResource.of(message, account.accountSid())))
                .orElseGet(() -> TwilioError.notFound(request.path()).reply());
    }

    private Reply list(Request request) {
        for (String unknown : List.of("DateSent", "DateSent<", "DateSent>")) {
            if (request.query(unknown).isPresent()) {
                return TwilioError.queryInvalid(unknown).reply();
            }
        }
        int size = number(request, "PageSize", 50);
        int page = number(request, "Page", 0);
        if (size < 1 || size > LARGEST_PAGE) {
            return TwilioError.queryInvalid("PageSize").reply();
        }
        if (page < 0) {
            return TwilioError.queryInvalid("Page").reply();
        }
        Stream<TextMessage> matching = book.newestFirst().stream()
                .filter(message -> request.query("To").map(message.to()::equals).orElse(true))
                .filter(message -> request.query("From")
                        .map(from -> from.equals(message.from()))
                        .orElse(true));
        List<TextMessage> found =
                matching.skip((long) page * size).limit(size + 1L).toList();
        boolean more = found.size() > size;
        List<TextMessage> shown = more ? found.subList(0, size) : found;
        String base = request.path() + "?" + filters(request) + "PageSize=" + size + "&Page=";
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("first_page_uri", base + 0);
        answer.put("end", page * size + Math.max(shown.size() - 1, 0));
        answer.put("previous_page_uri", page == 0 ? null : base + (page - 1));
        answer.put(
                "messages",
                shown.stream()
                        .map(message -> MessageResource.of(message, account.accountSid()))
                        .toList());
        answer.put("uri", base + page);
        answer.put("page_size", size);
        answer.put("start", page * size);
        answer.put("next_page_uri", more ? base + (page + 1) : null);
        answer.put("page", page);
        return Reply.json(200, answer);
    }

    private static String filters(Request request) {
        StringBuilder filters = new StringBuilder();
        for (String name : List.of("To", "From")) {
            request.query(name)
                    .ifPresent(value -> filters.append(name)
                            .append('=')
                            .append(value.replace("+", "%2B"))
                            .append('&'));
        }
        return filters.toString();
    }

    private static int number(Request request, String name, int otherwise) {
        String text = request.query(name).orElse(Integer.toString(otherwise));
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
    }
}
