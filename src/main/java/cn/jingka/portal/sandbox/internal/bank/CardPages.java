package cn.jingka.portal.sandbox.internal.bank;

import cn.jingka.portal.sandbox.internal.http.Reply;
import cn.jingka.portal.sandbox.internal.http.Request;
import cn.jingka.portal.sandbox.internal.http.Routes;
import cn.jingka.portal.sandbox.internal.web.Page;
import cn.jingka.portal.sandbox.internal.web.Words;
import java.util.List;
import java.util.stream.Stream;

/** Shows who was given which card: somebody who tries the demo needs the card that a real member would hold. */
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

    public CardPages(CardDesk cards) {
        this.cards = cards;
    }

    public void addTo(Routes routes) {
        routes.get("/bank/cards", this::list);
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
        List<Row> rows = cards.newestFirst().stream()
                .filter(cards::answered)
                .flatMap(application -> application.results().stream().map(result -> new Row(application, result)))
                .filter(row -> row.speaksOf(wanted))
                .limit(BankTable.ROWS)
                .toList();
        String found = rows.isEmpty()
                ? "<p class=\"empty\">" + words.say("bank.cards.none") + "</p>"
                : BankTable.of(
                        words,
                        "cards",
                        List.of("name", "mobile", "document", "card", "unit"),
                        rows.stream().map(row -> row(words, row)));
        String main = "<p><a href=\"/bank\">" + words.say("bank.back") + "</a></p><h1>" + words.say("bank.cards.title")
                + "</h1><p class=\"lead\">" + words.say("bank.cards.lead", BankTable.ROWS) + "</p>"
                + searchForm(words, asked) + found;
        return Page.of(request, words, 200, words.say("bank.cards.title"), main);
    }

    private static String row(Words words, Row row) {
        CardApplication.Person person = row.result().person();
        String mobile = person.mobile() == null ? "" : Page.escape(person.mobile());
        String card = row.result().cardNumber();
        return """
            <tr data-mobile="%s" data-document="%s" data-card="%s"><td>%s</td><td class="number">%s</td>\
            <td class="number">%s</td>%s<td>%s</td></tr>
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
                        Page.escape(row.application().unitCode()));
    }
}
