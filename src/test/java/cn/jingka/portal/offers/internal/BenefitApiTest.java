package cn.jingka.portal.offers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.testing.PortalIntegrationTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenefitApiTest extends PortalIntegrationTest {

    @Test
    void anyoneGetsTheCatalogueInTheirLanguageAndChineseWithoutAWish() throws Exception {
        assertThat(title("zh-CN,zh;q=0.9", "film")).isEqualTo("合作影院电影票");
        assertThat(title("en", "film")).isEqualTo("Cinema tickets");
        assertThat(title("", "film")).isEqualTo("合作影院电影票");
    }

    private String title(String language, String id) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url("/api/v1/benefits")));
        if (!language.isEmpty()) {
            request.header("Accept-Language", language);
        }
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode benefits = new JsonMapper().readTree(answer.body());
        return benefits.valueStream()
                .filter(benefit -> benefit.get("id").stringValue().equals(id))
                .findFirst()
                .orElseThrow()
                .get("title")
                .stringValue();
    }
}
