package cn.jingka.portal.payouts.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.payouts.InstructionState;
import cn.jingka.portal.payouts.Payouts;
import cn.jingka.portal.testing.ApiCaller;
import cn.jingka.portal.testing.SharedFolder;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PaymentFilesTest extends PayoutsTest {

    @Autowired
    PaymentFileContents contents;

    @Autowired
    PayoutSequences sequences;

    @Autowired
    PersonalDataCipher cipher;

    @Autowired
    InstructionMoves moves;

    @Autowired
    TrancheTable tranches;

    @Autowired
    CardHold hold;

    private WireMockServer theBank;

    @AfterEach
    void closeTheBank() {
        if (theBank != null) {
            theBank.stop();
        }
    }

    @Test
    void aFileIsValidCompleteAndReadableOverTheWire() throws Exception {
        people(3, 0);
        propose();
        approve();
        var file = payouts.files(BATCH).getFirst();
        HttpResponse<byte[]> answer = file(file.id(), "svc-approve");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(sha256(answer.body())).isEqualTo(file.sha256());
        String xml = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(xml)
                .contains("<MsgId>RB-2014Q1-1-F1</MsgId>", "<NbOfTxs>3</NbOfTxs>", "<CtrlSum>3.06</CtrlSum>")
                .contains(
                        "<EndToEndId>RB-2014Q1-1-2</EndToEndId>",
                        "<InstdAmt Ccy=\"CNY\">1.02</InstdAmt>",
                        "王秀&lt;1&gt;");
        assertThat(file(999_999, "svc-approve").statusCode()).isEqualTo(404);
        assertThat(file(file.id(), "svc-feed").statusCode()).isEqualTo(403);
        validate(answer.body());
    }

    private static void validate(byte[] xml) throws Exception {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(SharedFolder.need("schemas/pain.001.001.09.xsd").toFile())
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(xml)));
    }

    @Test
    void theSameContentGivesTheSameBytes() {
        var header = new PaymentFileWriter.Header(
                "A-F1", LocalDate.of(2015, 3, 2).atTime(10, 0), LocalDate.of(2015, 3, 3), 1, Fen.of(7), "报销");
        var settings = settings(100_000);
        assertThat(bytes(settings, header)).isEqualTo(bytes(settings, header));
    }

    private static byte[] bytes(PayoutSettings settings, PaymentFileWriter.Header header) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PaymentFileWriter(settings)
                .write(
                        out,
                        header,
                        sink -> sink.accept(new PaymentFileWriter.Transfer("A-1", Fen.of(7), "王", "62280001")));
        return out.toByteArray();
    }

    private static PayoutSettings settings(int transfersPerFile) {
        return new PayoutSettings("北京市总工会", "1", "BKCHCNBJ", transfersPerFile, Duration.ZERO, 1000);
    }

    @Test
    void aBatchMadeAgainAfterACrashGivesTheSameFilesCutAtTheLimit() {
        people(5, 0);
        propose();
        payouts.approve(BATCH, APPROVER);
        Tranche tranche = tranches.unfinished().getFirst();
        while (progress.admitChunk(tranche)) {}
        var filing = new PaymentFiling(jdbc, transactions, sequences, contents, cipher, settings(2), clock);
        while (filing.makeNext(tranche)) {}
        List<Payouts.PaymentFileView> first = payouts.files(BATCH);
        assertThat(first).extracting(Payouts.PaymentFileView::transfers).containsExactly(2L, 2L, 1L);

        jdbc.sql("DELETE FROM payment_file").update();
        jdbc.sql("UPDATE payout_instruction SET file_id = NULL").update();
        while (filing.makeNext(tranche)) {}
        assertThat(payouts.files(BATCH))
                .extracting(Payouts.PaymentFileView::sha256)
                .isEqualTo(first.stream().map(Payouts.PaymentFileView::sha256).toList());
    }

    @Test
    void aFileGoesToTheBankAfterTheLeadTimeAndAgainWithTheSameKeyWhenTheBankWasDown() {
        theBank = new WireMockServer(options().dynamicPort());
        theBank.start();
        theBank.stubFor(post("/bank/payment-files")
                .inScenario("down")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withStatus(503).withBody("closed"))
                .willSetStateTo("up"));
        theBank.stubFor(post("/bank/payment-files")
                .inScenario("down")
                .whenScenarioStateIs("up")
                .willReturn(aResponse().withStatus(202)));
        var gateway = new HttpBankGateway(new BankSettings(theBank.baseUrl() + "/bank", "portal", "secret"));
        var toTheBank = new PaymentSending(jdbc, transactions, moves, contents, gateway, hold, clock);
        people(2, 0);
        propose();
        approve();

        toTheBank.sendDue();
        theBank.verify(0, postRequestedFor(urlEqualTo("/bank/payment-files")));

        clock.advance(LEAD);
        toTheBank.sendDue();
        assertThat(state(1)).isEqualTo(InstructionState.ANNOUNCED);
        assertThat(jdbc.sql("SELECT failure FROM payment_file")
                        .query(String.class)
                        .single())
                .isEqualTo("HTTP 503 closed");
        clock.advance(Duration.ofMinutes(1));
        toTheBank.sendDue();
        assertThat(state(1)).isEqualTo(InstructionState.SENT);
        toTheBank.sendDue();
        theBank.verify(
                2,
                postRequestedFor(urlEqualTo("/bank/payment-files"))
                        .withHeader("Idempotency-Key", equalTo(BATCH + "-F1"))
                        .withHeader("Content-Type", equalTo("application/xml")));
        progress.advance();
        assertThat(payouts.find(BATCH).orElseThrow().state()).isEqualTo(Payouts.BatchState.SENT);
        assertThatTheLedgerBalances();
    }

    @Test
    void aBankMessageIsTakenOverTheWire() throws Exception {
        sent(1);
        var answer = upload(BankWords.pain002("P1", BankWords.rejected(BATCH + "-1", "AC04")), "svc-bank");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"matched\":1,\"rejected\":1,\"returned\":0,\"unmatched\":0}");
        assertThat(upload("<a>", "svc-bank").statusCode()).isEqualTo(422);
        assertThat(upload("<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.054.001.08'>", "svc-bank")
                        .statusCode())
                .isEqualTo(400);
        assertThat(upload("<a/>", "svc-approve").statusCode()).isEqualTo(403);
    }

    private HttpResponse<byte[]> file(long id, String account) {
        return new ApiCaller(url("/api/v1"), account).download("/payment-files/" + id);
    }

    private HttpResponse<String> upload(String xml, String account) {
        return new ApiCaller(url("/api/v1"), account)
                .upload("/bank-messages", "m.xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
