package cn.jingka.portal.members.internal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.members.Eligibility;
import cn.jingka.portal.members.RosterColumn;
import cn.jingka.portal.testing.ApiCaller;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import cn.jingka.portal.testing.RosterWorkbook;
import cn.jingka.portal.testing.SharedFolder;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MembersApiTest extends PortalIntegrationTest {

    private static final String UNIT = "{\"name\":\"东城区第一小学\",\"district\":\"110101\"}";

    @Autowired
    private Eligibility eligibility;

    @Autowired
    private JsonMapper json;

    private ApiCaller units;

    @BeforeEach
    void connect() {
        units = new ApiCaller(url("/api/v1"), "svc-units");
    }

    @Test
    void aUnitIsCreatedAndChanged() {
        assertThat(json(units.json("PUT", "/units/U0001", UNIT)).toString())
                .contains("\"kind\":\"UNION\"", "\"paysDues\":true");
        HttpResponse<String> changed = units.json(
                "PUT",
                "/units/U0001",
                "{\"name\":\"一小\",\"district\":\"110101\",\"kind\":\"GROUP\",\"paysDues\":true,\"paysDuesFrom\":\"2010-01-01\"}");

        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(json(changed).get("kind").asString()).isEqualTo("GROUP");
        assertThat(json(changed).get("paysDuesFrom").asString()).isEqualTo("2010-01-01");
    }

    @Test
    void aCodeWithABlankBehindItIsNoUnit() {
        units.json("PUT", "/api/v1/units/U0001", UNIT);

        assertThat(units.json("POST", "/api/v1/units/U0001%20/card-applications", "{\"members\":\"ALL_WITHOUT_CARD\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aUnitWithAWrongValueIsRefusedWithTheReason() {
        HttpResponse<String> refused = units.json("PUT", "/units/U0001", "{\"name\":\"一小\",\"district\":\"东城\"}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).get("reason").asString()).isEqualTo("members.unit.district");
        assertThat(units.json("PUT", "/units/U0001", "{\"kind\":\"CLUB\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void theSampleRostersAreTakenWholeAndChangeNothingTheSecondTime() throws IOException {
        for (int i = 1; i <= 4; i++) {
            byte[] workbook = Files.readAllBytes(SharedFolder.need("samples/roster-U000" + i + ".xlsx"));
            String unit = "U000" + i;
            units.json("PUT", "/units/" + unit, UNIT);

            JsonNode first = json(units.upload("/units/" + unit + "/roster", "roster.xlsx", workbook));
            assertThat(first.get("added").asInt()).isEqualTo(150);
            assertThat(first.get("rejected").asInt()).isZero();
            JsonNode again = json(units.upload("/units/" + unit + "/roster", "roster.xlsx", workbook));
            assertThat(again.get("added").asInt()
                            + again.get("changed").asInt()
                            + again.get("rejected").asInt())
                    .isZero();
            assertThat(again.get("batchId").asLong())
                    .isGreaterThan(first.get("batchId").asLong());
        }
        assertThat(eligibility.persons()).isEqualTo(600);
    }

    @Test
    void rejectedRowsCanBeFetched() {
        units.json("PUT", "/units/U0001", UNIT);
        byte[] workbook = new RosterWorkbook()
                .row(MembersFixture.identityNumber(1), RosterColumn.GENDER, "?")
                .row(MembersFixture.identityNumber(2))
                .bytes();

        JsonNode answer = json(units.upload("/units/U0001/roster", "a.xlsx", workbook));
        HttpResponse<byte[]> rejected =
                units.download("/rosters/" + answer.get("batchId").asLong() + "/rejected.xlsx");

        assertThat(answer.get("added").asInt()).isOne();
        assertThat(answer.get("rejected").asInt()).isOne();
        assertThat(rejected.headers().firstValue("Content-Type").orElseThrow()).contains("spreadsheetml");
        assertThat(new String(Arrays.copyOf(rejected.body(), 2), StandardCharsets.US_ASCII))
                .isEqualTo("PK");
        assertThat(units.get("/rosters/999999/rejected.xlsx").statusCode()).isEqualTo(404);
    }

    @Test
    void aFileThatIsNoRosterIsRefusedAndNothingIsKept() {
        units.json("PUT", "/units/U0001", UNIT);

        HttpResponse<String> refused =
                units.upload("/units/U0001/roster", "a.xlsx", "no".getBytes(StandardCharsets.UTF_8));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).get("detail").asString()).isEqualTo("这不是 .xlsx 工作簿");
        assertThat(units.upload("/units/NONE/roster", "a.xlsx", new RosterWorkbook().bytes())
                        .statusCode())
                .isEqualTo(404);
        assertThat(eligibility.persons()).isZero();
    }

    @Test
    void cardsAreAppliedForByTheUnitAndTheApplicationCanBeFollowed() {
        units.json("PUT", "/units/U0001", UNIT);
        units.upload(
                "/units/U0001/roster",
                "a.xlsx",
                new RosterWorkbook()
                        .row(MembersFixture.identityNumber(1))
                        .row(MembersFixture.identityNumber(2))
                        .bytes());
        String body = "{\"members\":\"ALL_WITHOUT_CARD\"}";

        HttpResponse<String> accepted = units.json("POST", "/units/U0001/card-applications", body);
        String id = json(accepted).get("id").asString();

        assertThat(accepted.statusCode()).isEqualTo(202);
        assertThat(units.get("/card-applications/" + id).body())
                .isEqualTo("{\"state\":\"SENT\",\"members\":2,\"opened\":0,\"refused\":0}");
        assertThat(json(units.json("POST", "/units/U0001/card-applications", body))
                        .get("id")
                        .asString())
                .isEqualTo(id);
        assertThat(units.get("/card-applications/none").statusCode()).isEqualTo(404);
        assertThat(units.json("POST", "/units/U0001/card-applications", "{\"members\":\"ONE\"}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void otherAccountsMayNotTouchUnits() {
        ApiCaller feed = new ApiCaller(url("/api/v1"), "svc-feed");

        assertThat(feed.json("PUT", "/units/U0001", UNIT).statusCode()).isEqualTo(403);
        assertThat(feed.upload("/units/U0001/roster", "a.xlsx", new byte[0]).statusCode())
                .isEqualTo(403);
        assertThat(feed.json("POST", "/units/U0001/card-applications", "{\"members\":\"ALL_WITHOUT_CARD\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    private JsonNode json(HttpResponse<String> response) {
        return json.readTree(response.body());
    }
}
