package cn.jingka.portal.sandbox.internal;

import static cn.jingka.portal.sandbox.internal.SandboxFixture.ACCOUNT;
import static cn.jingka.portal.sandbox.internal.SandboxFixture.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.jingka.portal.testing.DemoAuthenticator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SandboxPagesTest extends SandboxTestBase {

    private void send(String to, String body) {
        var answer = SandboxFixture.post(
                sandbox,
                "/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json",
                "From=%2B15005550006&To=" + URLEncoder.encode(to, StandardCharsets.UTF_8) + "&Body="
                        + URLEncoder.encode(body, StandardCharsets.UTF_8),
                "Authorization",
                SandboxFixture.basic(ACCOUNT, TOKEN));
        assertThat(answer.statusCode()).isEqualTo(201);
    }

    @Test
    void thePhoneWithTheNewestMessageStandsFirstAndTextsAreEscaped() {
        send("+8613800000001", "older");
        send("+8613800000002", "<script>alert('\"&')</script>");
        String phones = SandboxFixture.get(sandbox, "/phones").body();
        assertThat(phones.indexOf("data-number=\"+8613800000002\""))
                .isPositive()
                .isLessThan(phones.indexOf("data-number=\"+8613800000001\""));
        String phone = SandboxFixture.get(sandbox, "/phones/+8613800000002").body();
        assertThat(phone)
                .contains("data-body=\"&lt;script&gt;alert(&#39;&quot;&amp;&#39;)&lt;/script&gt;\"")
                .doesNotContain("<script>alert");
    }

    @Test
    void aPhoneShowsItsMessagesNewestFirstWithTheirFate() {
        send("+8613800000044", "first");
        send("+8613800000044", "second");
        await().until(() ->
                SandboxFixture.get(sandbox, "/phones/13800000044.json").body().split("\"errorCode\":30005").length
                        == 3);
        assertThat(SandboxFixture.get(sandbox, "/phones/13800000044").body())
                .contains("空号")
                .containsSubsequence("data-body=\"second\"", "data-body=\"first\"");
    }

    @Test
    void theAuthenticatorShowsTheCodesOfStaffAndOfASecretTypedIn() {
        String page = SandboxFixture.get(sandbox, "/authenticator").body();
        assertThat(page).contains("data-account=\"admin\"", "身份验证器").doesNotContain("data-account=\"park\"");
        String codes = SandboxFixture.get(sandbox, "/authenticator.json").body();
        assertThat(codes).contains("\"account\":\"admin\"").containsPattern("\"code\":\"[0-9]{6}\"");
        // Just after a step began the code of a moment ago is the one before.
        assertThat(List.of(DemoAuthenticator.code("admin"), DemoAuthenticator.code("admin", -1)))
                .anyMatch(codes::contains);
        assertThat(SandboxFixture.get(sandbox, "/authenticator.json?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
                        .body())
                .containsPattern("\"next\":\"[0-9]{6}\"")
                .doesNotContain("admin");
    }

    @Test
    void pagesSpeakTheLanguageAskedForAndRememberItInACookieOfTheirOwn() {
        assertThat(SandboxFixture.get(sandbox, "/bank").body()).contains("lang=\"zh-CN\"", "付款文件");
        assertThat(SandboxFixture.get(sandbox, "/bank", "Accept-Language", "en-GB,en;q=0.9")
                        .body())
                .contains("lang=\"en\"", "Payment files");
        var asked = SandboxFixture.get(sandbox, "/?lang=en");
        assertThat(asked.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("JINGKA_SANDBOX_LANG=en;");
        assertThat(SandboxFixture.get(sandbox, "/", "Cookie", "JINGKA=x; JINGKA_SANDBOX_LANG=en")
                        .body())
                .contains("href=\"/phones\"", "href=\"/bank\"", "Jingka demo sandbox");
    }

    @Test
    void theBankPageShowsFilesTheirTransfersAndTheirOutcome() {
        portal.nextAnswers.addAll(Collections.nCopies(1000, 503));
        SandboxFixture.postFile(
                sandbox,
                "M/1",
                SandboxFixture.pain001(
                        "M/1", 1, "1234.50", SandboxFixture.transfer("RB-7", "6214680000000007", "1234.50")));
        assertThat(SandboxFixture.get(sandbox, "/bank").body()).contains("data-file=\"M/1\"", "¥1,234.50");
        await().until(() -> SandboxFixture.get(sandbox, "/bank").body().contains("class=\"note warn\""));
        assertThat(SandboxFixture.get(sandbox, "/bank/files/M%2F1").body())
                .contains("data-transfer=\"RB-7\" data-outcome=\"REJECTED\"", "王秀兰 &amp; 家人", "AC04");
        assertThat(SandboxFixture.get(sandbox, "/bank/files/none").statusCode()).isEqualTo(404);
    }

    @Test
    void unknownPathsAndMethodsAreSaidToBeSo() {
        assertThat(SandboxFixture.get(sandbox, "/nothing").statusCode()).isEqualTo(404);
        assertThat(SandboxFixture.post(sandbox, "/phones", "").statusCode()).isEqualTo(405);
        assertThat(SandboxFixture.get(sandbox, "/assets/sandbox.css").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTakenPortIsNamedWithTheSettingThatMovesIt() {
        SandboxSettings settings = new SandboxSettings(
                sandbox.port(),
                "127.0.0.1",
                folder,
                "http://127.0.0.1:1",
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                new SandboxSettings.Twilio("", "", ""),
                new SandboxSettings.Bank("", "", "", ""),
                new SandboxSettings.Dangdang("", "", ""),
                List.of());
        assertThatThrownBy(() -> SandboxServer.start(settings, Clock.systemUTC()))
                .isInstanceOfSatisfying(SandboxPortTakenException.class, taken -> {
                    assertThat(taken).hasMessageContaining("127.0.0.1:" + sandbox.port());
                    assertThat(new SandboxPortTakenAnalyzer()
                                    .analyze(taken, taken)
                                    .getAction())
                            .contains("PORTAL_SANDBOX_PORT");
                });
    }
}
