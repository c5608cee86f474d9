package cn.jingka.portal.sandbox.internal.authenticator;

import cn.jingka.portal.sandbox.internal.http.Reply;
import cn.jingka.portal.sandbox.internal.http.Request;
import cn.jingka.portal.sandbox.internal.http.Routes;
import cn.jingka.portal.sandbox.internal.web.Page;
import cn.jingka.portal.sandbox.internal.web.Words;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * The authenticator app that everybody of the demonstration has on the phone: the present codes of the accounts whose secret
 * is made from their name, and that of a secret typed in, for an authenticator set up on the portal's screens.
 */
public final class AuthenticatorPages {

    private final List<String> accounts;
    private final Clock clock;
    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();

    public AuthenticatorPages(List<String> accounts, Clock clock) {
        this.accounts = List.copyOf(accounts);
        this.clock = clock;
    }

    public void addTo(Routes routes) {
        routes.get("/authenticator", this::page);
        routes.get("/authenticator\\.json", this::forMachines);
    }

    private Reply page(Request request) {
        Words words = Words.of(request);
        StringBuilder main = new StringBuilder("<h1>" + words.say("authenticator.title") + "</h1>");
        main.append("<p class=\"lead\">")
                .append(words.say("authenticator.lead"))
                .append("</p>");
        main.append("<p class=\"count\">")
                .append(words.say("authenticator.left", secondsLeft()))
                .append("</p><ul class=\"phones\" id=\"authenticators\">");
        accounts.forEach(
                account -> main.append("""
                <li class="phone" data-account="%1$s"><span class="number">%1$s</span> <strong>%2$s</strong></li>
                """.formatted(Page.escape(account), code(secret(account), clock.instant()))));
        main.append("</ul>");
        return Page.of(request, words, 200, words.say("authenticator.title"), main.toString());
    }

    /** With {@code ?secret=} the codes of that secret alone. */
    private Reply forMachines(Request request) {
        List<Map<String, Object>> shown = request.query("secret")
                .map(typed -> List.of(entry("", new Base32().decode(typed.replace(" ", "")))))
                .orElseGet(() -> accounts.stream()
                        .map(account -> entry(account, secret(account)))
                        .toList());
        return Reply.json(200, Map.of("authenticators", shown, "secondsLeft", secondsLeft()));
    }

    private Map<String, Object> entry(String account, byte[] secret) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("account", account);
        entry.put("code", code(secret, clock.instant()));
        entry.put("next", code(secret, clock.instant().plus(codes.getTimeStep())));
        return entry;
    }

    private long secondsLeft() {
        long step = codes.getTimeStep().toSeconds();
        return step - clock.instant().getEpochSecond() % step;
    }

    private String code(byte[] secret, Instant moment) {
        try {
            return codes.generateOneTimePasswordString(new SecretKeySpec(secret, codes.getAlgorithm()), moment);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("Not a key of an authenticator", e);
        }
    }

    /** As the demonstration's accounts are made with. */
    private static byte[] secret(String account) {
        try {
            return MessageDigest.getInstance("SHA-1")
                    .digest(("demo-authenticator-" + account).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-1", e);
        }
    }
}
