package cn.jingka.portal.sandbox.internal.bank;

import cn.jingka.portal.sandbox.internal.http.Reply;
import cn.jingka.portal.sandbox.internal.http.Request;
import cn.jingka.portal.sandbox.internal.http.Routes;
import cn.jingka.portal.sandbox.internal.web.Page;
import cn.jingka.portal.sandbox.internal.web.Words;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Shows who was given which card: somebody who tries the demo needs the card that a real member would hold. Here the
 * bank also blocks, releases and closes cards.
 */
public final class CardPages {

    /** A person's result and the application that it belongs to. */
    private record Row(CardApplication application, CardApplication.Result result) {

        boolean speaksOf(String wanted) {
            CardApplication.Person person = result.person();
            return Stream.of(person.name(), person.mobile(), person.documentNumber(), result.cardNumber())
                    .anyMatch(text -> text != null && text.contains(wanted));
        }
    }

    private final CardDesk cards;
    private final CardControl control;

    public CardPages(CardDesk cards, CardControl control) {
        this.cards = cards;
        this.control = control;
    }

    public void addTo(Routes routes) {
        routes.get("/bank/cards", this::list);
        routes.post("/bank/cards/([0-9]+)/(BLOCKED|RELEASED|CLOSED)", this::say);
    }

    private Reply say(Request request) throws IOException {
        String number = request.variable(0);
        if (answered().noneMatch(row -> number.equals(row.result().cardNumber()))) {
            return Reply.problem(404, "Not Found", "The bank has issued no card " + number);
        }
        if (!control.say(number, CardWord.Kind.valueOf(request.variable(1)))) {
            return Reply.problem(409, "Conflict", "This can't be done with the card " + number + " as it is");
        }
        return Reply.see("/bank/cards?q=" + number);
    }

    private Stream<Row> answered() {
        return cards.newestFirst().stream()
                .filter(cards::answered)
                .flatMap(application -> application.results().stream().map(result -> new Row(application, result)));
    }

    /** The field that finds a card by name, phone, document or card number. */
    static String searchForm(Words words, String wanted) {
        return """
            <form action="/bank/cards"><label for="q">%s</label><input id="q" name="q" value="%s">\
            <button>%s</button></form>
            """.formatted(words.say("bank.cards.search"), Page.escape(wanted), words.say("bank.cards.find"));
    }

    private Reply list(Request request) {
        Words words = Words.of(request);
        String asked = request.query("q").orElse("").strip();
        // Phones are known to the bank without the country code.
        String wanted = asked.startsWith("+86") ? asked.substring(3) : asked;
        List<Row> rows = answered()
                .filter(row -> row.speaksOf(wanted))
                .limit(BankTable.ROWS)
                .toList();
        String found = rows.isEmpty()
                ? "<p class=\"empty\">" + words.say("bank.cards.none") + "</p>"
                : BankTable.of(
                        words,
                        "cards",
                        List.of("name", "mobile", "document", "card", "unit", "state"),
                        rows.stream().map(row -> row(words, row)));
        String main = "<p><a href=\"/bank\">" + words.say("bank.back") + "</a></p><h1>" + words.say("bank.cards.title")
                + "</h1><p class=\"lead\">" + words.say("bank.cards.lead", BankTable.ROWS) + "</p>"
                + searchForm(words, asked) + found;
        return Page.of(request, words, 200, words.say("bank.cards.title"), main);
    }

    private String row(Words words, Row row) {
        CardApplication.Person person = row.result().person();
        String mobile = person.mobile() == null ? "" : Page.escape(person.mobile());
        String card = row.result().cardNumber();
        return """
            <tr data-mobile="%s" data-document="%s" data-card="%s"><td>%s</td><td class="number">%s</td>\
            <td class="number">%s</td>%s<td>%s</td><td>%s</td></tr>
            """.formatted(
                        mobile,
                        Page.escape(person.documentNumber()),
                        card == null ? "" : card,
                        Page.escape(person.name()),
                        mobile,
                        Page.escape(person.documentNumber()),
                        card == null
                                ? "<td class=\"bad\">" + words.say("bank.cards.refused") + "</td>"
                                : "<td class=\"number\">" + card + "</td>",
                        Page.escape(row.application().unitCode()),
                        card == null ? "" : state(words, card));
    }

    /** What the bank did with the card, whether the portal knows, and what can be done next. */
    private String state(Words words, String card) {
        String shown = control.last(card)
                .map(word -> "<span data-state=\"" + word.kind() + "\" class=\""
                        + (word.kind() == CardWord.Kind.RELEASED ? "good" : "bad") + "\">"
                        + words.say("bank.card." + word.kind())
                        + (word.told() ? "" : words.say("bank.card.owed")) + "</span>")
                .orElse("");
        String deeds = Arrays.stream(CardWord.Kind.values())
                .filter(kind -> control.possible(card, kind))
                .map(kind -> "<form class=\"small\" method=\"post\" action=\"/bank/cards/" + card + "/" + kind
                        + "\"><button class=\"quiet\">" + words.say("bank.card.do." + kind) + "</button></form>")
                .collect(Collectors.joining());
        return "<div class=\"deeds\">" + shown + deeds + "</div>";
    }
}
