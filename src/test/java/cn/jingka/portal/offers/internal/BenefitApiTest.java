package cn.jingka.portal.offers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.offers.BenefitContent;
import cn.jingka.portal.testing.PortalIntegrationTest;
import cn.jingka.portal.testing.PublishingFixture;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenefitApiTest extends PortalIntegrationTest {

    @Autowired
    private PublishingFixture publishing;

    @Autowired
    private BenefitType type;

    @Test
    void anyoneGetsTheCatalogueInTheirLanguageAndChineseWithoutAWish() throws Exception {
        assertThat(title("zh-CN,zh;q=0.9", "film")).isEqualTo("合作影院电影票");
        assertThat(title("en", "film")).isEqualTo("Cinema tickets");
        assertThat(title("", "film")).isEqualTo("合作影院电影票");
    }

    @Test
    void aBenefitTellsItsWindowItemsAndPlacesBesideWhatItAlwaysTold() throws Exception {
        JsonNode pass = benefit(call("", ""), "park-pass");

        assertThat(pass.at("/places/0/names/0").stringValue()).isEqualTo("颐和园");
        assertThat(pass.at("/places/0/places/0/latitude").stringValue()).isEqualTo("39.9987");
        assertThat(pass.at("/window/from").stringValue()).isEqualTo("12-15");
        assertThat(pass.at("/window/closes").stringValue()).startsWith("16:30");
        assertThat(pass.at("/products/0/times").intValue()).isEqualTo(1);
        assertThat(pass.get("audience").stringValue()).isEqualTo("CARD_HOLDERS");
        assertThat(pass.get("since").stringValue()).isEqualTo("2010-08-13");
    }

    @Test
    void theCatalogueCanBeSearched() throws Exception {
        assertThat(call("", "?q=gynp").valueStream().map(one -> one.get("id").stringValue()))
                .containsExactly("park-pass");
    }

    @Test
    void aRevisionTakesOverOnItsDayAndIsFoundByItsNewName() throws Exception {
        publishing.publish(type, "film", renamed("惠民观影"), LocalDate.of(2015, 3, 5), Optional.empty());
        assertThat(title("", "film")).isEqualTo("合作影院电影票");

        clock.advance(Duration.ofDays(3));

        assertThat(title("", "film")).isEqualTo("惠民观影");
        assertThat(call("", "?q=hmgy")).hasSize(1);
    }

    private static BenefitContent renamed(String title) {
        BenefitContent film = ShippedBenefits.find("film").content();
        return new BenefitContent(
                film.clauses(),
                film.category(),
                new LocalText(title, "Films for all"),
                film.summary(),
                film.who(),
                film.how(),
                film.when(),
                film.audience(),
                film.window(),
                film.free(),
                film.words(),
                film.places(),
                film.products(),
                film.action());
    }

    private String title(String language, String id) throws Exception {
        return benefit(call(language, ""), id).get("title").stringValue();
    }

    private static JsonNode benefit(JsonNode benefits, String id) {
        return benefits.valueStream()
                .filter(benefit -> benefit.get("id").stringValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode call(String language, String query) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url("/api/v1/benefits" + query)));
        if (!language.isEmpty()) {
            request.header("Accept-Language", language);
        }
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return new JsonMapper().readTree(answer.body());
    }
}
