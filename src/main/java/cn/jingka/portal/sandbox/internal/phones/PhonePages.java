package cn.jingka.portal.sandbox.internal.phones;

import cn.jingka.portal.sandbox.internal.http.Reply;
import cn.jingka.portal.sandbox.internal.http.Request;
import cn.jingka.portal.sandbox.internal.http.Routes;
import cn.jingka.portal.sandbox.internal.twilio.MessageBook;
import cn.jingka.portal.sandbox.internal.twilio.TextMessage;
import cn.jingka.portal.sandbox.internal.web.Page;
import cn.jingka.portal.sandbox.internal.web.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows the phones that messages were sent to, and what each of them received. */
public final class PhonePages {

    private static final int PHONES_SHOWN = 200;

    private final MessageBook book;

    public PhonePages(MessageBook book) {
        this.book = book;
    }

    public void addTo(Routes routes) {
        routes.get("/", this::index);
        routes.get("/phones", this::phones);
        routes.get("/phones/([^/]+)\\.json", this::phoneForMachines);
        routes.get("/phones/([^/]+)", this::phone);
    }

    private Reply index(Request request) {
        Words words = Words.of(request);
        String main = """
            <h1>%s</h1>
            <p class="lead">%s</p>
            <ul class="places">
            <li><a href="/phones"><strong>%s</strong><span>%s</span></a></li>
            <li><a href="/authenticator"><strong>%s</strong><span>%s</span></a></li>
            <li><a href="/bank"><strong>%s</strong><span>%s</span></a></li>
            <li><a href="/dangdang/"><strong>%s</strong><span>%s</span></a></li>
            </ul>
            """.formatted(
                        words.say("brand"),
                        words.say("index.lead"),
                        words.say("nav.phones"),
                        words.say("index.phones"),
                        words.say("nav.authenticator"),
                        words.say("index.authenticator"),
                        words.say("nav.bank"),
                        words.say("index.bank"),
                        words.say("nav.dangdang"),
                        words.say("index.dangdang"));
        return Page.of(request, words, 200, words.say("brand"), main);
    }

    private Reply phones(Request request) {
        Words words = Words.of(request);
        Map<String, TextMessage> newest = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (TextMessage message : book.newestFirst()) {
            newest.putIfAbsent(message.to(), message);
            counts.merge(message.to(), 1, Integer::sum);
        }
        StringBuilder main = new StringBuilder("<h1>" + words.say("phones.title") + "</h1>");
        main.append("<p class=\"lead\">").append(words.say("phones.lead")).append("</p>");
        if (newest.isEmpty()) {
            main.append("<p class=\"empty\">").append(words.say("phones.empty")).append("</p>");
        } else {
            main.append("<p class=\"count\">")
                    .append(
                            newest.size() > PHONES_SHOWN
                                    ? words.say("phones.newestOf", newest.size(), PHONES_SHOWN)
                                    : words.say("phones.count", newest.size()))
                    .append("</p><ul class=\"phones\" id=\"phones\">");
            newest.values().stream()
                    .limit(PHONES_SHOWN)
                    .forEach(message -> main.append(phoneItem(words, message, counts.get(message.to()))));
            main.append("</ul>");
        }
        return Page.of(request, words, 200, words.say("phones.title"), main.toString());
    }

    private static String phoneItem(Words words, TextMessage newest, int count) {
        String number = Page.escape(newest.to());
        return """
            <li class="phone" data-number="%s"><a href="/phones/%s"><span class="number">%s</span>\
            <time>%s</time><span class="preview">%s · %s</span></a></li>
            """.formatted(
                        number,
                        number,
                        number,
                        Page.time(newest.created()),
                        words.say("phones.messages", count),
                        Page.escape(newest.body()));
    }

    private Reply phone(Request request) {
        Words words = Words.of(request);
        String number = inFull(request.variable(0));
        List<TextMessage> messages = messagesOf(number);
        StringBuilder main =
                new StringBuilder("<p class=\"pages\"><a href=\"/phones\">" + words.say("phone.back") + "</a>");
        main.append("<a href=\"/bank/cards?q=")
                .append(URLEncoder.encode(number, StandardCharsets.UTF_8))
                .append("\">")
                .append(words.say("phone.cards"))
                .append("</a></p>");
        main.append("<section class=\"screen\" id=\"phone\" data-number=\"")
                .append(Page.escape(number))
                .append("\"><h1 class=\"number\">")
                .append(Page.escape(number))
                .append("</h1>");
        if (messages.isEmpty()) {
            main.append("<p class=\"empty\">").append(words.say("phone.empty")).append("</p>");
        } else {
            main.append("<ul class=\"messages\" id=\"messages\">");
            messages.forEach(message -> main.append(bubble(words, message)));
            main.append("</ul>");
        }
        main.append("</section>");
        return Page.of(request, words, 200, number, main.toString());
    }

    private static String bubble(Words words, TextMessage message) {
        boolean lost = "undelivered".equals(message.status());
        String body = Page.escape(message.body());
        String state = lost ? words.say("state." + message.errorCode()) : words.say("state." + message.status());
        return """
            <li class="message%s" id="%s" data-sid="%s" data-status="%s" data-body="%s"><time>%s</time>\
            <div class="bubble">%s</div><span class="state %s">%s</span></li>
            """.formatted(
                        lost ? " lost" : "",
                        message.sid(),
                        message.sid(),
                        message.status(),
                        body,
                        Page.time(message.created()),
                        body,
                        lost ? "bad" : "delivered".equals(message.status()) ? "good" : "",
                        state);
    }

    private Reply phoneForMachines(Request request) {
        String number = inFull(request.variable(0));
        List<Map<String, Object>> messages = messagesOf(number).stream()
                .map(message -> {
                    Map<String, Object> shown = new LinkedHashMap<>();
                    shown.put("sid", message.sid());
                    shown.put("body", message.body());
                    shown.put("status", message.status());
                    shown.put("errorCode", message.errorCode());
                    shown.put("created", message.created().toString());
                    return shown;
                })
                .toList();
        return Reply.json(200, Map.of("number", number, "messages", messages));
    }

    private List<TextMessage> messagesOf(String number) {
        return book.newestFirst().stream()
                .filter(message -> message.to().equals(number))
                .toList();
    }

    /** Numbers of mainland China may be asked for without their country code. */
    private static String inFull(String number) {
        if (number.matches("1[0-9]{10}")) {
            return "+86" + number;
        }
        return number.startsWith("+") ? number : "+" + number.strip();
    }
}
