package cn.jingka.portal.sandbox.internal;

import static cn.jingka.portal.sandbox.internal.SandboxFixture.BANK_LOGIN;
import static cn.jingka.portal.sandbox.internal.SandboxFixture.pain001;
import static cn.jingka.portal.sandbox.internal.SandboxFixture.postFile;
import static cn.jingka.portal.sandbox.internal.SandboxFixture.transfer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jingka.portal.testing.SharedFolder;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BankPaymentsTest extends SandboxTestBase {

    private static final String THREE = pain001(
            "M1",
            3,
            "66.66",
            transfer("RB-1", "6214680000000018", "11.11")
                    + transfer("RB-7", "6214680000000007", "22.22")
                    + transfer("RB-9", "6214680000000009", "33.33"));

    private void awaitAnswers(String key, int answers) {
        await().until(() -> SandboxFixture.get(sandbox, "/bank/payment-files/" + key, "Authorization", BANK_LOGIN)
                .body()
                .contains("\"answers\":%d,\"delivered\":%d}".formatted(answers, answers)));
    }

    @Test
    void theAccountsLastDigitDecidesAndTheAnswersComeInOrder() {
        assertThat(postFile(sandbox, "M1", THREE).statusCode()).isEqualTo(202);
        awaitAnswers("M1", 3);

        assertThat(portal.calls).hasSize(3).allSatisfy(call -> {
            assertThat(call.path()).isEqualTo("/api/v1/bank-messages");
            assertThat(call.header("Authorization")).isEqualTo(SandboxFixture.basic("svc-bank", "demo-svc-bank"));
            assertThat(call.body()).contains("name=\"file\"");
        });
        assertThat(portal.calls.get(0).file())
                .contains("pain.002.001.11", "<OrgnlMsgId>M1</OrgnlMsgId>", "<GrpSts>PART</GrpSts>")
                .contains("<OrgnlEndToEndId>RB-1</OrgnlEndToEndId><TxSts>ACCP</TxSts>")
                .contains("<OrgnlEndToEndId>RB-7</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC04</Cd>")
                .contains("<OrgnlEndToEndId>RB-9</OrgnlEndToEndId><TxSts>ACCP</TxSts>");
        assertThat(portal.calls.get(1).file())
                .contains("camt.054.001.08", "<EndToEndId>RB-1<", "<EndToEndId>RB-9<", "<Amt Ccy=\"CNY\">33.33</Amt>")
                .contains("<CdtDbtInd>DBIT</CdtDbtInd>")
                .doesNotContain("RB-7", "RtrInf");
        assertThat(portal.calls.get(2).file())
                .contains("<EndToEndId>RB-9<", "<CdtDbtInd>CRDT</CdtDbtInd>", "<RtrInf><Rsn><Cd>AC06</Cd>")
                .doesNotContain("RB-1<", "RB-7");
    }

    @Test
    void theSameFileIsTakenOnceAndOtherContentUnderItsKeyIsRefused() {
        postFile(sandbox, "M1", THREE);
        assertThat(postFile(sandbox, "M1", THREE).statusCode()).isEqualTo(202);
        awaitAnswers("M1", 3);
        assertThat(postFile(sandbox, "M1", THREE).statusCode()).isEqualTo(202);
        String other = pain001("M1", 1, "5.00", transfer("RB-2", "6214680000000018", "5.00"));
        assertThat(postFile(sandbox, "M1", other).statusCode()).isEqualTo(409);
        assertThat(portal.calls).hasSize(3);
    }

    @Test
    void anAnswerIsRepeatedUntilThePortalTakesIt() {
        portal.nextAnswers.addAll(List.of(503, 401, 500));
        postFile(sandbox, "M1", THREE);
        awaitAnswers("M1", 3);
        assertThat(portal.calls).hasSize(6);
        assertThat(portal.calls.subList(0, 4))
                .extracting(RecordingPortal.Call::body)
                .containsOnly(portal.calls.getFirst().body());
    }

    @Test
    void aRestartAnswersWhatIsStillOpenAndForgetsNoFile() {
        portal.nextAnswers.addAll(Collections.nCopies(1000, 503));
        postFile(sandbox, "M1", THREE);
        await().until(() -> !portal.calls.isEmpty());
        sandbox.close();
        portal.nextAnswers.clear();
        portal.calls.clear();

        sandbox = SandboxFixture.start(folder, portal.url());
        awaitAnswers("M1", 3);
        assertThat(portal.calls).hasSize(3);
        assertThat(postFile(sandbox, "M1", THREE).statusCode()).isEqualTo(202);

        restart();
        awaitAnswers("M1", 3);
        assertThat(portal.calls).hasSize(3);
    }

    @Test
    void aLargeFileIsAnsweredInPartsOfTenThousand() {
        StringBuilder transfers = new StringBuilder();
        for (int i = 0; i < 20_001; i++) {
            transfers.append(transfer("RB-" + i, "621468000000001" + (i == 20_000 ? 7 : 1), "0.01"));
        }
        assertThat(postFile(sandbox, "BIG", pain001("BIG", 20_001, "200.01", transfers.toString()))
                        .statusCode())
                .isEqualTo(202);
        awaitAnswers("BIG", 5);
        assertThat(portal.calls)
                .extracting(call -> call.file().split("<TxInfAndSts>|<Ntry>").length - 1)
                .containsExactly(10_000, 10_000, 1, 10_000, 10_000);
    }

    @Test
    void theAnswersAreValidAgainstThePublishedSchemas() throws Exception {
        Path schemas = SharedFolder.need("schemas");
        validate(schemas, "pain.001.001.09", THREE);
        postFile(sandbox, "M1", THREE);
        awaitAnswers("M1", 3);
        validate(schemas, "pain.002.001.11", portal.calls.get(0).file());
        validate(schemas, "camt.054.001.08", portal.calls.get(1).file());
        validate(schemas, "camt.054.001.08", portal.calls.get(2).file());
    }

    private static void validate(Path schemas, String message, String xml) throws Exception {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(schemas.resolve(message + ".xsd").toFile())
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
    }

    static Stream<List<String>> malformed() {
        String one = transfer("RB-1", "6214680000000018", "5.00");
        String good = pain001("M2", 1, "5.00", one);
        return Stream.of(
                List.of("", "not well-formed XML"),
                List.of("hello", "not well-formed XML"),
                List.of(good.substring(0, good.length() / 2), "not well-formed XML"),
                List.of("<Document xmlns='urn:other'/>", "not a urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"),
                List.of(pain001("M2", 2, "5.00", one), "states 2 transfers, the file holds 1"),
                List.of(pain001("M2", 1, "5.01", one), "states the sum 5.01, the transfers come to 5.00"),
                List.of(pain001("M2", 2, "10.00", one + one), "EndToEndId RB-1 stands in the file twice"),
                List.of(good.replace("Ccy=\"CNY\"", "Ccy=\"USD\""), "not in CNY"),
                List.of(good.replace(">5.00</InstdAmt>", ">5.001</InstdAmt>"), "'5.001' is not an amount"),
                List.of(good.replace("<MsgId>M2</MsgId>", "<MsgId>M3</MsgId>"), "is not the file's MsgId"),
                List.of(
                        good.replace("?>\n", "?>\n<!DOCTYPE Document [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>\n")
                                .replace("王秀兰", "&x;"),
                        "document type"),
                List.of(
                        good.replace("?>\n", "?>\n<!DOCTYPE Document SYSTEM 'http://127.0.0.1:1/evil.dtd'>\n"),
                        "document type"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void aMalformedFileIsRefusedWithPlaceAndReasonAndLeavesNothingBehind(List<String> fileAndReason) throws Exception {
        var answer = postFile(sandbox, "M2", fileAndReason.get(0));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains(fileAndReason.get(1)).doesNotContain("root:");
        try (Stream<Path> left = Files.list(folder.resolve("payment-files"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void onlyTheCustomerMayHandInFiles() {
        assertThat(SandboxFixture.post(sandbox, "/bank/payment-files", THREE, "Idempotency-Key", "M1")
                        .statusCode())
                .isEqualTo(401);
    }
}
