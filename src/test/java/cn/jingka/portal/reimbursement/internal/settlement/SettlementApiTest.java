package cn.jingka.portal.reimbursement.internal.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.testing.ApiCaller;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The settlement calls of formats.md §4, over the wire. */
class SettlementApiTest extends SettlementTestBase {

    @Autowired
    private PersonDirectory persons;

    @Test
    void aRunIsStartedReadApprovedAndItsItemsDownloaded() {
        PersonId person = members.person("U0001");
        members.card(person);
        feed.outpatient(person, "A1", "2014-02-03", "5000.00");
        feed.stay(person, "A2", "2014-02-05", "2014-02-09", "3000.00");

        HttpResponse<String> started = post("svc-settle", "/settlements", "{\"period\":\"2014Q1\"}");
        assertThat(started.statusCode()).isEqualTo(202);
        Matcher id = Pattern.compile("\\{\"id\":(\\d+)}").matcher(started.body());
        assertThat(id.matches()).isTrue();
        String run = "/settlements/" + id.group(1);
        computed(Long.parseLong(id.group(1)));

        assertThat(get("svc-settle", run).body())
                .contains(
                        "\"state\":\"COMPUTED\"",
                        "\"members\":1",
                        "\"items\":1",
                        "\"total\":\"980.00\"",
                        "\"componentTotals\":{\"outpatient\":\"640.00\",\"inpatient\":\"340.00\",\"overCeiling\":\"0.00\"}");
        assertThat(post("svc-settle", "/settlements", "{\"period\":\"2014Q1\"}").body())
                .isEqualTo(started.body());

        HttpResponse<String> items = get("svc-settle", run + "/items.csv");
        assertThat(items.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(items.body())
                .isEqualTo("id_number,period,outpatient,inpatient,over_ceiling,entitlement_to_date,"
                        + "previously_instructed,payable\r\n"
                        + persons.names(List.of(person)).get(person).documentNumber()
                        + ",2014Q1,640.00,340.00,0.00,980.00,0.00,980.00\r\n");

        assertThat(post("svc-settle", run + "/approve", "").statusCode()).isEqualTo(403);
        HttpResponse<String> approved = post("svc-approve", run + "/approve", "");
        assertThat(approved.statusCode()).isEqualTo(200);
        assertThat(approved.body()).contains("\"state\":\"A");
        assertThat(post("svc-approve", run + "/approve", "").statusCode()).isEqualTo(200);
        assertThat(get("svc-approve", run + "/payment-files").statusCode()).isEqualTo(200);
    }

    @Test
    void refusalsNameTheirReason() {
        compute("2014Q1");
        HttpResponse<String> undecided = post("svc-settle", "/settlements", "{\"period\":\"2014Q2\"}");
        assertThat(undecided.statusCode()).isEqualTo(409);
        assertThat(undecided.body()).contains("settlement.error.undecided", "2014Q1");
        assertThat(post("svc-settle", "/settlements", "{\"period\":\"2014-1\"}").statusCode())
                .isEqualTo(400);
        assertThat(post("svc-settle", "/settlements", "{}").statusCode()).isEqualTo(400);
        assertThat(post("svc-settle", "/settlements", "{\"period\":\"2015Q1\"}").statusCode())
                .isEqualTo(422);
        assertThat(get("svc-settle", "/settlements/999999").statusCode()).isEqualTo(404);
        assertThat(post("svc-feed", "/settlements", "{\"period\":\"2014Q2\"}").statusCode())
                .isEqualTo(403);
        assertThat(post("svc-approve", "/settlements", "{\"period\":\"2014Q2\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("svc-bank", "/settlements/1").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> get(String account, String path) {
        return new ApiCaller(url("/api/v1"), account).get(path);
    }

    private HttpResponse<String> post(String account, String path, String body) {
        return new ApiCaller(url("/api/v1"), account).json("POST", path, body);
    }
}
