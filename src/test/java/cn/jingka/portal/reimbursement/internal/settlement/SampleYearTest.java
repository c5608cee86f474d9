package cn.jingka.portal.reimbursement.internal.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.reimbursement.RunView;
import cn.jingka.portal.testing.ApiCaller;
import cn.jingka.portal.testing.FeedClient;
import cn.jingka.portal.testing.SharedFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The sample rosters and feed, loaded over the wire and settled quarter by quarter, against a separately written check. */
class SampleYearTest extends SettlementTestBase {

    @Test
    void theSampleYearGivesEachMemberWhatTheSeparateCheckWorksOut() throws Exception {
        Path samples = SharedFolder.need("samples");
        ApiCaller units = new ApiCaller(url("/api/v1"), "svc-units");
        for (String unit : new String[] {"U0001", "U0002", "U0003", "U0004"}) {
            assertThat(units.json(
                                    "PUT",
                                    "/units/" + unit,
                                    "{\"name\":\"单位 %s\",\"district\":\"110101\",\"paysDues\":true}".formatted(unit))
                            .statusCode())
                    .isBetween(200, 204);
            String file = "roster-" + unit + ".xlsx";
            var answer = units.upload("/units/" + unit + "/roster", file, Files.readAllBytes(samples.resolve(file)));
            assertThat(answer.body()).contains("\"added\":150", "\"rejected\":0");
        }
        FeedClient insurer = new FeedClient(url("/api/v1/medical-feed"), "svc-feed");
        byte[] feedFile = Files.readAllBytes(samples.resolve("feed.csv"));
        var imported = insurer.await(insurer.submit("feed.csv", feedFile));
        assertThat(imported.get("state").asString()).isEqualTo("DONE");
        assertThat(imported.get("accepted").asLong()).isEqualTo(2746);

        SampleYearCheck check = new SampleYearCheck(samples);
        ApiCaller reader = new ApiCaller(url("/api/v1"), "svc-settle");
        for (int quarter = 1; quarter <= 4; quarter++) {
            RunView run = compute("2014Q" + quarter);
            assertThat(run.totals().members()).isEqualTo(600);
            String csv = reader.get("/settlements/" + run.id() + "/items.csv").body();
            assertThat(rows(csv)).as("2014Q%d", quarter).isEqualTo(check.quarter(quarter));
            approve(run);
        }
    }

    private static Map<String, String> rows(String csv) {
        Map<String, String> rows = new TreeMap<>();
        csv.lines().skip(1).forEach(row -> rows.put(row.substring(0, row.indexOf(',')), row));
        return rows;
    }
}
