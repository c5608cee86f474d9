package cn.jingka.portal.sandbox.internal.dangdang;

import cn.jingka.portal.sandbox.internal.http.Reply;
import cn.jingka.portal.sandbox.internal.http.Request;
import cn.jingka.portal.sandbox.internal.http.Routes;
import cn.jingka.portal.sandbox.internal.web.Page;
import cn.jingka.portal.sandbox.internal.web.Words;
import jakarta.servlet.RequestDispatcher;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.web.csrf.CsrfToken;

/** The pages around signing in: who are you, do you allow this, and what is said when something is not allowed. */
final class DangdangDoor {

    static final String REFUSED = "/refused";

    private static final String AUTHORIZE = DangdangSite.PATH + "/oauth2/authorize";

    void addTo(Routes routes) {
        routes.get(DangdangSecurity.SIGN_IN, DangdangDoor::signIn);
        routes.get(DangdangSecurity.CONSENT, DangdangDoor::consent);
        routes.get(REFUSED, DangdangDoor::refused);
        routes.post(REFUSED, DangdangDoor::refused);
        routes.put(REFUSED, DangdangDoor::refused);
    }

    /** The hidden field without which Spring Security takes no form. */
    static String csrfField(Request request) {
        CsrfToken token = request.said(CsrfToken.class.getName(), CsrfToken.class)
                .orElseThrow(() -> new IllegalStateException("The page stands outside its filter"));
        return hidden(token.getParameterName(), token.getToken());
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"" + Page.escape(name) + "\" value=\"" + Page.escape(value) + "\">";
    }

    private static Reply signIn(Request request) {
        Words words = Words.of(request);
        String failed = request.asks("error")
                ? "<p class=\"note bad\" role=\"alert\">" + words.say("dangdang.signIn.wrong") + "</p>"
                : "";
        String main = """
            <section class="door">
            <h1>%s</h1>
            <p class="lead">%s</p>
            %s
            <form class="fields" method="post" action="%s">
            %s
            <label for="username">%s</label><input id="username" name="username" autocomplete="off"\
             autocapitalize="none" required autofocus>
            <label for="password">%s</label><input id="password" name="password" type="password"\
             autocomplete="off" required>
            <button>%s</button>
            </form>
            </section>
            """.formatted(
                        words.say("dangdang.signIn.title"),
                        words.say("dangdang.signIn.lead"),
                        failed,
                        DangdangSite.PATH + DangdangSecurity.SIGN_IN,
                        csrfField(request),
                        words.say("dangdang.signIn.user"),
                        words.say("dangdang.signIn.password"),
                        words.say("dangdang.signIn.enter"));
        return Page.still(request, words, 200, words.say("dangdang.signIn.title"), main);
    }

    private static Reply consent(Request request) {
        Words words = Words.of(request);
        Reader reader = Reader.signedIn(request.user().orElse(""));
        String scopes = request.query(OAuth2ParameterNames.SCOPE).orElse("");
        String asked = Arrays.stream(scopes.split(" "))
                .filter(scope -> scope.equals(DangdangSecurity.MEMBERSHIP) || scope.equals(DangdangSecurity.ORDERS))
                .map(scope -> "<li>" + words.say("dangdang.scope." + scope) + "</li>")
                .collect(Collectors.joining());
        String answer = hidden(
                        OAuth2ParameterNames.CLIENT_ID,
                        request.query(OAuth2ParameterNames.CLIENT_ID).orElse(""))
                + hidden(
                        OAuth2ParameterNames.STATE,
                        request.query(OAuth2ParameterNames.STATE).orElse(""));
        String granted = Arrays.stream(scopes.split(" "))
                .map(scope -> hidden(OAuth2ParameterNames.SCOPE, scope))
                .collect(Collectors.joining());
        String main = """
            <section class="door">
            <h1>%s</h1>
            <p class="lead">%s</p>
            <ul class="asked">%s</ul>
            <p class="lead">%s</p>
            <div class="answers">
            <form method="post" action="%s">%s%s<button id="allow">%s</button></form>
            <form method="post" action="%s">%s<button id="refuse" class="quiet">%s</button></form>
            </div>
            </section>
            """.formatted(
                        words.say("dangdang.consent.title"),
                        words.say("dangdang.consent.lead", Page.escape(reader.nickname()), reader.accountId()),
                        asked,
                        words.say("dangdang.consent.end"),
                        AUTHORIZE,
                        answer,
                        granted,
                        words.say("dangdang.consent.allow"),
                        AUTHORIZE,
                        answer,
                        words.say("dangdang.consent.refuse"));
        return Page.still(request, words, 200, words.say("dangdang.consent.title"), main);
    }

    private static Reply refused(Request request) {
        Words words = Words.of(request);
        int status =
                request.said(RequestDispatcher.ERROR_STATUS_CODE, Integer.class).orElse(404);
        String said = request.said(RequestDispatcher.ERROR_MESSAGE, String.class)
                .filter(message -> !message.isBlank())
                .map(message -> "<p class=\"note\">" + Page.escape(message) + "</p>")
                .orElse("");
        String main = "<section class=\"door\"><h1>" + words.say("dangdang.refused.title") + "</h1><p class=\"lead\">"
                + words.say(status == 400 ? "dangdang.refused.request" : "dangdang.refused.other") + "</p>" + said
                + "</section>";
        return Page.still(request, words, status, words.say("dangdang.refused.title"), main);
    }
}
