package cn.jingka.portal.sandbox.internal.web;

import cn.jingka.portal.sandbox.internal.http.Reply;
import cn.jingka.portal.sandbox.internal.http.Request;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The frame that all pages of the sandbox share, and how they write text, times and amounts. */
public final class Page {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZONE);

    private Page() {}

    /** A page with {@code main} (HTML that is already escaped) as its content; it renews itself every two seconds. */
    public static Reply of(Request request, Words words, int status, String title, String main) {
        return page(request, words, status, title, main, "<script src=\"/assets/sandbox.js\" defer></script>");
    }

    /** The same without renewing itself, for what somebody fills in. */
    public static Reply still(Request request, Words words, int status, String title, String main) {
        return page(request, words, status, title, main, "");
    }

    private static Reply page(Request request, Words words, int status, String title, String main, String script) {
        String html = """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <link rel="stylesheet" href="/assets/sandbox.css">
            %s
            </head>
            <body>
            <header>
            <a class="brand" href="/">%s</a>
            <nav><a href="/phones">%s</a><a href="/authenticator">%s</a><a href="/bank">%s</a>\
            <a href="/dangdang/">%s</a><a class="language" href="%s">%s</a></nav>
            </header>
            <main id="main">
            %s
            </main>
            <footer>%s</footer>
            </body>
            </html>
            """.formatted(
                        words.tag(),
                        escape(title),
                        script,
                        words.say("brand"),
                        words.say("nav.phones"),
                        words.say("nav.authenticator"),
                        words.say("nav.bank"),
                        words.say("nav.dangdang"),
                        languageLink(request, words),
                        words.say("nav.otherLanguage"),
                        main,
                        words.say("footer"));
        Reply reply = Reply.html(status, html);
        return request.query("lang").isPresent()
                ? reply.with("Set-Cookie", Words.COOKIE + "=" + words.code() + "; Path=/; HttpOnly; SameSite=Lax")
                : reply;
    }

    /** The same address in the other language: a question that was asked, or a link under way, stays in it. */
    private static String languageLink(Request request, Words words) {
        return escape("?" + request.queryWith("lang", words.other().code()));
    }

    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    public static String time(Instant instant) {
        return TIME.format(instant);
    }

    public static String yuan(long fen) {
        return String.format(Locale.ROOT, "¥%,d.%02d", fen / 100, fen % 100);
    }
}
