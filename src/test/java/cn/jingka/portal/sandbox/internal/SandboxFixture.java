package cn.jingka.portal.sandbox.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Starts the sandbox on a free port with short delays, and calls it over HTTP. */
final class SandboxFixture {

    static final String ACCOUNT = "AC00112233445566778899aabbccddeeff";
    static final String TOKEN = "a-token";
    static final String FROM = "+15005550006";
    static final String CLIENT = "jingka-portal";
    static final String CLIENT_SECRET = "a-client-secret";
    static final String WEBHOOK_SECRET = "a-webhook-secret";
    static final String BANK_LOGIN = basic("federation", "a-password");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private SandboxFixture() {}

    static SandboxServer start(Path folder, String portalUrl) {
        Duration soon = Duration.ofMillis(30);
        return SandboxServer.start(
                new SandboxSettings(
                        0,
                        "127.0.0.1",
                        folder,
                        portalUrl,
                        soon,
                        soon,
                        soon,
                        new SandboxSettings.Twilio(ACCOUNT, TOKEN, FROM),
                        new SandboxSettings.Bank("federation", "a-password", "svc-bank", "demo-svc-bank"),
                        new SandboxSettings.Dangdang(CLIENT, CLIENT_SECRET, WEBHOOK_SECRET),
                        List.of("admin")),
                Clock.systemUTC());
    }

    static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    static HttpResponse<String> get(SandboxServer server, String path, String... headers) {
        return send(request(server, path, headers).GET().build());
    }

    static HttpResponse<String> post(SandboxServer server, String path, String body, String... headers) {
        return send(request(server, path, headers)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    static HttpResponse<String> postFile(SandboxServer server, String key, String xml) {
        return post(
                server,
                "/bank/payment-files",
                xml,
                "Content-Type",
                "application/xml",
                "Authorization",
                BANK_LOGIN,
                "Idempotency-Key",
                key);
    }

    private static HttpRequest.Builder request(SandboxServer server, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One transfer of a file under test: its EndToEndId and the payee's account. */
    static String transfer(String endToEndId, String account, String amount) {
        return """
            <CdtTrfTxInf><PmtId><InstrId>I-%s</InstrId><EndToEndId>%s</EndToEndId></PmtId>\
            <Amt><InstdAmt Ccy="CNY">%s</InstdAmt></Amt><Cdtr><Nm>王秀兰 &amp; 家人</Nm></Cdtr>\
            <CdtrAcct><Id><Othr><Id>%s</Id></Othr></Id></CdtrAcct></CdtTrfTxInf>
            """.formatted(endToEndId, endToEndId, amount, account);
    }

    static String pain001(String messageId, int count, String sum, String transfers) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn>
            <GrpHdr><MsgId>{id}</MsgId><CreDtTm>2026-11-01T08:00:00+08:00</CreDtTm><NbOfTxs>{n}</NbOfTxs>\
            <CtrlSum>{sum}</CtrlSum><InitgPty><Nm>Federation</Nm></InitgPty></GrpHdr>
            <PmtInf><PmtInfId>{id}-P</PmtInfId><PmtMtd>TRF</PmtMtd><NbOfTxs>{n}</NbOfTxs><CtrlSum>{sum}</CtrlSum>\
            <ReqdExctnDt><Dt>2026-11-02</Dt></ReqdExctnDt><Dbtr><Nm>Federation</Nm></Dbtr>\
            <DbtrAcct><Id><Othr><Id>0100200300400</Id></Othr></Id></DbtrAcct>\
            <DbtrAgt><FinInstnId><Nm>Bank</Nm></FinInstnId></DbtrAgt>
            {transfers}</PmtInf></CstmrCdtTrfInitn></Document>
            """.replace("{id}", messageId)
                .replace("{n}", Integer.toString(count))
                .replace("{sum}", sum)
                .replace("{transfers}", transfers);
    }

    /** Form fields of a body, decoded. */
    static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
