package cn.jingka.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.testing.PortalIntegrationTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class PortalStartsTest extends PortalIntegrationTest {

    @Test
    void theHealthCallAnswersUpOnceThePortalCanBeUsed() throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url("/actuator/health")))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"UP\"");
    }
}
