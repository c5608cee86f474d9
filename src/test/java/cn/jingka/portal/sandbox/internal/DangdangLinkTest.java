package cn.jingka.portal.sandbox.internal;

import static cn.jingka.portal.sandbox.internal.DangdangBrowser.VERIFIER;
import static cn.jingka.portal.sandbox.internal.DangdangBrowser.answer;
import static cn.jingka.portal.sandbox.internal.DangdangBrowser.encoded;
import static cn.jingka.portal.sandbox.internal.DangdangBrowser.json;
import static cn.jingka.portal.sandbox.internal.DangdangBrowser.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The whole way of linking, as a browser and the portal go it. */
class DangdangLinkTest extends SandboxTestBase {

    private DangdangBrowser browser;

    @BeforeEach
    void open() {
        browser = new DangdangBrowser(sandbox, portal.url());
    }

    private static String refusal(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return json(answer).get("error").asString();
    }

    @Test
    void aReaderSignsInAgreesAndThePortalGetsOpaqueTokens() {
        HttpResponse<String> consent = browser.askedForConsent("reader3", browser.wish());
        assertThat(consent.body()).contains("晚风与书", "dd-1003", "查看订单");
        Map<String, String> answer = answer(browser.agree(consent));
        assertThat(answer).containsEntry("state", "a-state").containsOnlyKeys("code", "state");

        JsonNode tokens = json(browser.exchange(answer.get("code"), VERIFIER));
        assertThat(tokens.get("token_type").asString()).isEqualTo("Bearer");
        assertThat(tokens.get("scope").asString().split(" ")).containsExactlyInAnyOrder("membership", "orders");
        assertThat(tokens.get("access_token").asString()).doesNotContain(".");
        assertThat(tokens.get("refresh_token").asString()).isNotBlank();

        JsonNode account =
                json(browser.api("/account", tokens.get("access_token").asString()));
        assertThat(account.get("accountId").asString()).isEqualTo("dd-1003");
        assertThat(account.get("nickname").asString()).isEqualTo("晚风与书");
    }

    @Test
    void withoutPkceNobodyComesToTheSignInPage() {
        Map<String, String> wish = browser.wish();
        wish.remove("code_challenge");
        wish.remove("code_challenge_method");
        browser.signIn("reader1", "demo");
        Map<String, String> answer = answer(location(browser.get("/dangdang/oauth2/authorize?" + encoded(wish))));
        assertThat(answer).containsEntry("error", "invalid_request").doesNotContainKey("code");
        assertThat(answer.get("error_description")).contains("code_challenge");
    }

    @Test
    void theChallengeInPlainIsRefusedAndSoIsACodeWithTheWrongVerifierOrNone() {
        Map<String, String> plain = browser.wish();
        plain.put("code_challenge_method", "plain");
        browser.signIn("reader1", "demo");
        assertThat(answer(location(browser.get("/dangdang/oauth2/authorize?" + encoded(plain)))))
                .containsEntry("error", "invalid_request");

        DangdangBrowser second = new DangdangBrowser(sandbox, portal.url());
        String code = answer(second.agree(second.askedForConsent("reader1", second.wish())))
                .get("code");
        assertThat(refusal(second.exchange(code, "another-verifier-of-more-than-forty-three-characters-012345")))
                .isEqualTo("invalid_grant");
        assertThat(refusal(second.exchange(code, null))).isEqualTo("invalid_grant");
    }

    @Test
    void aCodeThatIsUsedTwiceIsRefusedAndEndsTheLinkThatItMade() {
        String code = answer(browser.agree(browser.askedForConsent("reader1", browser.wish())))
                .get("code");
        JsonNode tokens = json(browser.exchange(code, VERIFIER));
        assertThat(refusal(browser.exchange(code, VERIFIER))).isEqualTo("invalid_grant");
        assertThat(browser.api("/account", tokens.get("access_token").asString())
                        .statusCode())
                .isEqualTo(401);
        assertThat(refusal(browser.refresh(tokens.get("refresh_token").asString())))
                .isEqualTo("invalid_grant");
    }

    @Test
    void aRefreshTokenWorksOnceAndBringsTheNextOne() {
        JsonNode first = browser.link("reader2");
        JsonNode second = json(browser.refresh(first.get("refresh_token").asString()));
        assertThat(second.get("refresh_token").asString())
                .isNotEqualTo(first.get("refresh_token").asString());
        assertThat(refusal(browser.refresh(first.get("refresh_token").asString())))
                .isEqualTo("invalid_grant");
        assertThat(browser.api("/account", first.get("access_token").asString()).statusCode())
                .isEqualTo(401);
        assertThat(browser.api("/account", second.get("access_token").asString())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aRevokedLinkIsGoneAtOnceAndTheReaderSeesIt() {
        JsonNode tokens = browser.link("reader2");
        assertThat(browser.get("/dangdang/").body()).contains("data-linked=\"true\"");
        assertThat(browser.asPortal(
                                "/dangdang/oauth2/revoke",
                                Map.of("token", tokens.get("refresh_token").asString()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.api("/account", tokens.get("access_token").asString())
                        .statusCode())
                .isEqualTo(401);
        assertThat(refusal(browser.refresh(tokens.get("refresh_token").asString())))
                .isEqualTo("invalid_grant");
        assertThat(browser.get("/dangdang/").body()).contains("data-linked=\"false\"");
    }

    @Test
    void aReaderWhoDoesNotAgreeGoesBackWithoutACode() {
        Map<String, String> answer = answer(browser.disagree(browser.askedForConsent("reader4", browser.wish())));
        assertThat(answer)
                .containsEntry("error", "access_denied")
                .containsEntry("state", "a-state")
                .doesNotContainKey("code");
    }

    @Test
    void anAddressThatIsNotThePortalsIsNotFollowedButSaidOnAPage() {
        Map<String, String> elsewhere = browser.wish();
        elsewhere.put("redirect_uri", "https://example.org/authorize/oauth2/code/dangdang");
        browser.signIn("reader1", "demo");
        HttpResponse<String> refused = browser.get("/dangdang/oauth2/authorize?" + encoded(elsewhere));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Location")).isEmpty();
        assertThat(refused.body()).contains("当当没有接受这个请求").doesNotContain("Tomcat");
    }

    @Test
    void aWrongPasswordAndAWrongClientSecretAreRefused() {
        HttpResponse<String> wrong = browser.signIn("reader1", "else");
        assertThat(location(wrong)).endsWith("/dangdang/sign-in?error");
        assertThat(browser.get("/dangdang/sign-in?error").body()).contains("role=\"alert\"");
        assertThat(SandboxFixture.post(
                                sandbox,
                                "/dangdang/oauth2/token",
                                "grant_type=refresh_token&refresh_token=x",
                                "Content-Type",
                                "application/x-www-form-urlencoded",
                                "Authorization",
                                SandboxFixture.basic(SandboxFixture.CLIENT, "else"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aFormWithoutItsHiddenTokenIsRefused() {
        browser.signIn("reader1", "demo");
        assertThat(browser.post("/dangdang/orders", Map.of("amount", "10")).statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/dangdang/").body()).doesNotContain("data-order");
    }

    @Test
    void aLinkOutlivesARestart() {
        JsonNode tokens = browser.link("reader5");
        restart();
        DangdangBrowser later = new DangdangBrowser(sandbox, portal.url());
        assertThat(later.api("/account", tokens.get("access_token").asString()).statusCode())
                .isEqualTo(200);
        JsonNode renewed = json(later.refresh(tokens.get("refresh_token").asString()));
        assertThat(later.api("/account", renewed.get("access_token").asString()).body())
                .contains("dd-1005");
    }
}
