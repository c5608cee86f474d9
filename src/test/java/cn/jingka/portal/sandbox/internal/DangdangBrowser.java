package cn.jingka.portal.sandbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reader's browser, with its cookies, and the portal's side of the link beside it. */
final class DangdangBrowser {

    static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0123456789";

    private static final Pattern FORM =
            Pattern.compile("<form[^>]*action=\"([^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

    private final SandboxServer sandbox;
    private final String portalUrl;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    DangdangBrowser(SandboxServer sandbox, String portalUrl) {
        this.sandbox = sandbox;
        this.portalUrl = portalUrl;
    }

    String callback() {
        return portalUrl + "/authorize/oauth2/code/dangdang";
    }

    /** The query with which the portal sends somebody to Dangdang. */
    Map<String, String> wish() {
        Map<String, String> wish = new LinkedHashMap<>();
        wish.put("response_type", "code");
        wish.put("client_id", SandboxFixture.CLIENT);
        wish.put("redirect_uri", callback());
        wish.put("scope", "membership orders");
        wish.put("state", "a-state");
        wish.put("code_challenge", challenge(VERIFIER));
        wish.put("code_challenge_method", "S256");
        return wish;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address(path)).header("Accept", "text/html"));
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        return send(HttpRequest.newBuilder(address(path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form))));
    }

    /** Sends the page's form with this action, with its hidden fields and what is typed. */
    HttpResponse<String> submit(HttpResponse<String> page, String action, Map<String, String> typed) {
        return submit(page, action, typed, 0);
    }

    private HttpResponse<String> submit(
            HttpResponse<String> page, String action, Map<String, String> typed, int skipped) {
        Matcher form = FORM.matcher(page.body());
        int left = skipped;
        while (form.find()) {
            if (form.group(1).equals(action) && left-- == 0) {
                StringBuilder body = new StringBuilder(encoded(typed));
                Matcher hidden = HIDDEN.matcher(form.group(2));
                while (hidden.find()) {
                    body.append('&').append(encoded(Map.of(hidden.group(1), hidden.group(2))));
                }
                return send(HttpRequest.newBuilder(address(action))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body.toString())));
            }
        }
        throw new AssertionError("No form " + action + " in " + page.body());
    }

    HttpResponse<String> signIn(String reader, String password) {
        return submit(get("/dangdang/sign-in"), "/dangdang/sign-in", Map.of("username", reader, "password", password));
    }

    /** Goes where the portal sends somebody, signs in, and returns the page that asks for consent. */
    HttpResponse<String> askedForConsent(String reader, Map<String, String> wish) {
        HttpResponse<String> first = get("/dangdang/oauth2/authorize?" + encoded(wish));
        assertThat(location(first)).endsWith("/dangdang/sign-in");
        HttpResponse<String> signedIn = signIn(reader, "demo");
        HttpResponse<String> again = get(pathOf(location(signedIn)));
        assertThat(again.statusCode()).isEqualTo(302);
        return get(pathOf(location(again)));
    }

    /** The address at the portal to which Dangdang sends the browser. */
    String agree(HttpResponse<String> consentPage) {
        return location(submit(consentPage, "/dangdang/oauth2/authorize", Map.of()));
    }

    String disagree(HttpResponse<String> consentPage) {
        return location(submit(consentPage, "/dangdang/oauth2/authorize", Map.of(), 1));
    }

    /** The whole way: signed in, agreed, and the code exchanged for tokens. */
    JsonNode link(String reader) {
        String code = answer(agree(askedForConsent(reader, wish()))).get("code");
        HttpResponse<String> tokens = exchange(code, VERIFIER);
        assertThat(tokens.statusCode()).as(tokens.body()).isEqualTo(200);
        return json(tokens);
    }

    HttpResponse<String> exchange(String code, String verifier) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", callback());
        if (verifier != null) {
            form.put("code_verifier", verifier);
        }
        return asPortal("/dangdang/oauth2/token", form);
    }

    HttpResponse<String> refresh(String refreshToken) {
        return asPortal("/dangdang/oauth2/token", Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    HttpResponse<String> asPortal(String path, Map<String, String> form) {
        return SandboxFixture.post(
                sandbox,
                path,
                encoded(form),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Authorization",
                SandboxFixture.basic(SandboxFixture.CLIENT, SandboxFixture.CLIENT_SECRET));
    }

    HttpResponse<String> api(String path, String accessToken) {
        return SandboxFixture.get(sandbox, "/dangdang/api" + path, "Authorization", "Bearer " + accessToken);
    }

    HttpResponse<String> putGold(String body, String accessToken) {
        return send(HttpRequest.newBuilder(address("/dangdang/api/gold"))
                .headers("Authorization", "Bearer " + accessToken, "Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    /** Places an order on the reader's page; the page after it. */
    HttpResponse<String> buy(String amount) {
        HttpResponse<String> answer = submit(get("/dangdang/"), "/dangdang/orders", Map.of("amount", amount));
        return answer.statusCode() == 303 ? get(location(answer)) : answer;
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
    }

    /** The query of an address. */
    static Map<String, String> answer(String address) {
        return SandboxFixture.form(URI.create(address).getRawQuery());
    }

    static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private String pathOf(String location) {
        URI address = URI.create(location);
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + sandbox.port() + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
