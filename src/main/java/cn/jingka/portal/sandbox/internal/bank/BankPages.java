package cn.jingka.portal.sandbox.internal.bank;

import cn.jingka.portal.sandbox.internal.http.Reply;
import cn.jingka.portal.sandbox.internal.http.Request;
import cn.jingka.portal.sandbox.internal.http.Routes;
import cn.jingka.portal.sandbox.internal.web.Page;
import cn.jingka.portal.sandbox.internal.web.Words;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Shows what the bank received, what it did with it, and the cards it issued. */
public final class BankPages {

    private final PaymentDesk payments;
    private final CardDesk cards;

    public BankPages(PaymentDesk payments, CardDesk cards) {
        this.payments = payments;
        this.cards = cards;
    }

    public void addTo(Routes routes) {
        routes.get("/bank", this::overview);
        routes.get("/bank/files/([^/]+)", this::file);
    }

    private Reply overview(Request request) {
        Words words = Words.of(request);
        String main = """
            <h1>%s</h1>
            <p class="lead">%s</p>
            <h2>%s</h2>
            %s
            <h2>%s</h2>
            <p class="lead" id="issued" data-issued="%d">%s</p>
            %s
            %s
            """.formatted(
                        words.say("bank.title"),
                        words.say("bank.lead"),
                        words.say("bank.files"),
                        files(words),
                        words.say("bank.cards"),
                        cards.issued(),
                        words.say("bank.cards.issued", cards.issued()),
                        CardPages.searchForm(words, ""),
                        applications(words));
        return Page.of(request, words, 200, words.say("bank.title"), main);
    }

    private String files(Words words) {
        List<ReceivedFile> files = payments.newestFirst();
        if (files.isEmpty()) {
            return "<p class=\"empty\">" + words.say("bank.files.empty") + "</p>";
        }
        return BankTable.of(
                words,
                "files",
                List.of("file", "received", "transfers#", "sum#", "rejected#", "returned#", "answers#"),
                files.stream().limit(BankTable.ROWS).map(file -> fileRow(words, file)));
    }

    private String fileRow(Words words, ReceivedFile file) {
        String problem = payments.problem(file)
                .map(text -> "<tr><td colspan=\"7\" class=\"note warn\">" + Page.escape(words.say("bank.waits", text))
                        + "</td></tr>")
                .orElse("");
        return """
            <tr data-file="%s" data-answered="%s"><td><a href="/bank/files/%s">%s</a></td><td>%s</td>\
            <td class="figure">%,d</td><td class="figure">%s</td><td class="figure">%,d</td>\
            <td class="figure">%,d</td><td class="figure">%s</td></tr>
            %s\
            """.formatted(
                        Page.escape(file.messageId()),
                        file.answered(),
                        address(file),
                        Page.escape(file.messageId()),
                        Page.time(file.received()),
                        file.transfers(),
                        Page.yuan(file.sumFen()),
                        file.rejected(),
                        file.returned(),
                        words.say("bank.answersOf", file.delivered(), file.answers()),
                        problem);
    }

    private String applications(Words words) {
        List<CardApplication> all = cards.newestFirst();
        if (all.isEmpty()) {
            return "<p class=\"empty\">" + words.say("bank.cards.empty") + "</p>";
        }
        return BankTable.of(
                words,
                "applications",
                List.of("unit", "received", "members#", "opened#", "refused#"),
                all.stream().limit(BankTable.ROWS).map(application -> applicationRow(words, application)));
    }

    private static String applicationRow(Words words, CardApplication application) {
        String kind = application.replacement() ? " · " + words.say("bank.replacement") : "";
        int members = application.results().size();
        return """
            <tr data-application="%s"><td>%s%s</td><td>%s</td><td class="figure">%,d</td>\
            <td class="figure">%,d</td><td class="figure">%,d</td></tr>
            """.formatted(
                        Page.escape(application.applicationId()),
                        Page.escape(application.unitCode()),
                        kind,
                        Page.time(application.received()),
                        members,
                        application.opened(),
                        members - application.opened());
    }

    private Reply file(Request request) throws IOException {
        Words words = Words.of(request);
        String back = "<p><a href=\"/bank\">" + words.say("bank.back") + "</a></p>";
        Optional<ReceivedFile> found = payments.find(request.variable(0));
        if (found.isEmpty()) {
            String main = back + "<p class=\"empty\">" + words.say("bank.unknownFile") + "</p>";
            return Page.of(request, words, 404, words.say("bank.file"), main);
        }
        ReceivedFile file = found.get();
        List<Transfer> transfers;
        try {
            transfers = payments.content(file).transfers();
        } catch (MalformedFileException e) {
            throw new IOException("A file that was accepted can't be read any more", e);
        }
        int pages = (transfers.size() + BankTable.ROWS - 1) / BankTable.ROWS;
        int page = request.query("page")
                .filter(text -> text.matches("[0-9]{1,5}"))
                .map(Integer::parseInt)
                .filter(number -> number >= 1 && number <= pages)
                .orElse(1);
        List<Transfer> shown =
                transfers.subList((page - 1) * BankTable.ROWS, Math.min(page * BankTable.ROWS, transfers.size()));
        String main = back + "<h1>" + Page.escape(file.messageId()) + "</h1>"
                + "<p class=\"lead\">" + words.say("bank.lead") + "</p>"
                + BankTable.of(
                        words,
                        "transfers",
                        List.of("transfer", "creditor", "account", "amount#", "outcome"),
                        shown.stream().map(transfer -> transferRow(words, transfer)))
                + paging(words, file, page, pages);
        return Page.of(request, words, 200, file.messageId(), main);
    }

    private static String transferRow(Words words, Transfer transfer) {
        Transfer.Outcome outcome = transfer.outcome();
        return """
            <tr data-transfer="%s" data-outcome="%s"><td>%s</td><td>%s</td><td class="number">%s</td>\
            <td class="figure">%s</td><td class="%s">%s</td></tr>
            """.formatted(
                        Page.escape(transfer.endToEndId()),
                        outcome,
                        Page.escape(transfer.endToEndId()),
                        Page.escape(transfer.creditor()),
                        Page.escape(transfer.account()),
                        Page.yuan(transfer.fen()),
                        outcome == Transfer.Outcome.BOOKED ? "good" : "bad",
                        words.say("bank.outcome." + outcome));
    }

    private static String paging(Words words, ReceivedFile file, int page, int pages) {
        String base = "/bank/files/" + address(file) + "?page=";
        String earlier = page > 1 ? "<a href=\"" + base + (page - 1) + "\">" + words.say("bank.earlier") + "</a>" : "";
        String later = page < pages ? "<a href=\"" + base + (page + 1) + "\">" + words.say("bank.later") + "</a>" : "";
        return "<p class=\"pages\"><span>" + words.say("bank.page", page, pages) + "</span>" + earlier + later + "</p>";
    }

    private static String address(ReceivedFile file) {
        return URLEncoder.encode(file.key(), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
