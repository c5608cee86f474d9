package cn.jingka.portal.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.identity.Accounts.AccountChange;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

class DoorsTest extends PortalIntegrationTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private TwoFactors factors;

    @Test
    void pagesAreNeitherFramedNorFedFromElsewhere() throws Exception {
        HttpResponse<String> page = get("/styles/portal.css");
        assertThat(header(page, "Content-Security-Policy")).contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void behindTlsTheBrowserIsToldToStayThere() throws Exception {
        HttpResponse<String> page = http.send(
                HttpRequest.newBuilder(URI.create(url("/styles/portal.css")))
                        .header("X-Forwarded-Proto", "https")
                        .build(),
                BodyHandlers.ofString());
        assertThat(header(page, "Strict-Transport-Security")).contains("max-age=");
    }

    @Test
    void withoutAProxyInFrontNobodyCanGiveHimselfAnotherAddress() {
        YamlPropertiesFactoryBean shipped = new YamlPropertiesFactoryBean();
        shipped.setResources(new ClassPathResource("application.yaml"));
        assertThat(shipped.getObject()).containsEntry("server.forward-headers-strategy", "none");
    }

    @Test
    void whatTheServerRefusesByItselfIsAProblemToo() throws Exception {
        HttpResponse<String> suspicious = get("/api/v1/benefits;a=b");
        assertThat(suspicious.statusCode()).isEqualTo(400);
        assertThat(header(suspicious, "Content-Type")).startsWith("application/problem+json");
        assertThat(suspicious.body()).contains("\"status\":400", "/api/v1/benefits");
    }

    @Test
    void anUploadWithoutBoundaryIsRefusedAsMalformed() throws Exception {
        String feed = Base64.getEncoder().encodeToString("svc-feed:demo-svc-feed".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(url("/api/v1/medical-feed")))
                        .header("Authorization", "Basic " + feed)
                        .header("Content-Type", "multipart/form-data")
                        .POST(BodyPublishers.ofString("no parts"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("common.error.upload");
    }

    @Test
    void aCallWithoutAccountIsAskedToSignInAndGetsNoSession() throws Exception {
        HttpResponse<String> answer = get("/api/v1/settlements/1");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(header(answer, "WWW-Authenticate")).startsWith("Basic");
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void whatIsNoPageCanBeAskedForButNotPostedTo() throws Exception {
        assertThat(get("/no-such-page").statusCode()).isNotIn(302, 401, 403);
        HttpResponse<String> post = http.send(
                HttpRequest.newBuilder(URI.create(url("/no-such-page")))
                        .POST(BodyPublishers.ofString("x"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(post.statusCode()).isEqualTo(403);
    }

    @Test
    void theDescriptionOfTheCallsAndTheStylesAreOpen() throws Exception {
        assertThat(get("/v3/api-docs").statusCode()).isEqualTo(200);
        assertThat(get("/styles/portal.css").statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionOfADisabledOrChangedAccountEndsAtTheNextRequest() throws Exception {
        Account operator = accounts.findById("operator").orElseThrow();
        assertThat(remainsSignedIn(operator, Factor.PASSKEY)).isTrue();

        Account disabled = accounts.findById("operator").orElseThrow();
        disabled.enable(false);
        accounts.save(disabled);
        assertThat(remainsSignedIn(operator, Factor.PASSKEY)).isFalse();

        Account officer = accounts.findById("officer").orElseThrow();
        Account fewerUnits = accounts.findById("officer").orElseThrow();
        fewerUnits.change(new AccountChange("officer", Set.of("ROLE_UNIT_OFFICER"), Set.of("U0001")));
        accounts.save(fewerUnits);
        assertThat(remainsSignedIn(officer, Factor.PASSKEY)).isFalse();
    }

    @Test
    void aRoleOfStaffHoldsOnlyWithTwoFactors() throws Exception {
        Account operator = accounts.findById("operator").orElseThrow();
        assertThat(remainsSignedIn(operator, Factor.PASSWORD)).isFalse();
        assertThat(remainsSignedIn(operator, Factor.TOTP)).isFalse();
        assertThat(remainsSignedIn(operator)).isFalse();
        assertThat(remainsSignedIn(operator, Factor.PASSWORD, Factor.TOTP)).isTrue();
        assertThat(remainsSignedIn(operator, Factor.PASSWORD, Factor.RECOVERY_CODE))
                .isTrue();
        assertThat(remainsSignedIn(operator, Factor.PASSKEY)).isTrue();
        assertThat(remainsSignedIn(accounts.findById("park").orElseThrow(), Factor.PASSWORD))
                .isTrue();
    }

    private boolean remainsSignedIn(Account asSignedIn, Factor... shown) throws Exception {
        List<GrantedAuthority> authorities = new ArrayList<>(asSignedIn.grantedAuthorities());
        for (Factor factor : shown) {
            authorities.add(factor.shownAt(Instant.now()));
        }
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(asSignedIn.actor(), null, authorities));
        try {
            new EndedAccountFilter(accounts, factors)
                    .doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), new MockFilterChain());
            return SecurityContextHolder.getContext().getAuthentication() != null;
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(url(path))).build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
