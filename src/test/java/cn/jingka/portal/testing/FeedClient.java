package cn.jingka.portal.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sends feed files as the insurer's machine does: over the wire, as {@code svc-feed}. */
public final class FeedClient {

    public static final String HEADER =
            "settlement_id,id_number,channel,service_date,discharge_date,hospital_code,total_amount,in_scope_amount,"
                    + "fund_paid,self_pay_one,status,reverses\n";

    private static final String BOUNDARY = "feed-boundary";

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final String address;
    private final String account;

    /** @param address of the call, e.g. {@code http://127.0.0.1:8080/api/v1/medical-feed} */
    public FeedClient(String address, String account) {
        this.address = address;
        this.account = account;
    }

    /** The header and these lines, imported to the end. */
    public JsonNode importLines(String... lines) {
        return importFile("feed.csv", (HEADER + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    public JsonNode importFile(String name, byte[] content) {
        return await(submit(name, content));
    }

    public long submit(String name, byte[] content) {
        HttpResponse<String> answer = post(name, content);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return json.readTree(answer.body()).get("batchId").asLong();
    }

    public HttpResponse<String> post(String name, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .formatted(BOUNDARY, name)
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
        return send(request("")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Waits for the end of the import; the answer holds the batch's id besides. */
    public JsonNode await(long batchId) {
        JsonNode end = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> progress(batchId),
                        progress ->
                                !"QUEUED RUNNING".contains(progress.get("state").asString()));
        return ((ObjectNode) end).put("batchId", batchId);
    }

    public JsonNode progress(long batchId) {
        return json.readTree(get("/" + batchId).body());
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** In English. */
    public String rejected(long batchId) {
        HttpResponse<String> answer = get("/" + batchId + "/rejected.csv");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        String basic =
                Base64.getEncoder().encodeToString((account + ":demo-" + account).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Basic " + basic)
                .header("Accept-Language", "en");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static byte[] gzip(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** State and counts in words, after a check that the counts add up (formats.md §2). */
    public static String counts(JsonNode progress) {
        long[] counts = {
            number(progress, "accepted"),
            number(progress, "duplicates"),
            number(progress, "setAside"),
            number(progress, "rejected")
        };
        assertThat(number(progress, "lines")).isEqualTo(Arrays.stream(counts).sum());
        return "%s: %d accepted, %d duplicates, %d set aside, %d rejected"
                .formatted(progress.get("state").asString(), counts[0], counts[1], counts[2], counts[3]);
    }

    private static long number(JsonNode progress, String name) {
        return progress.get(name).asLong();
    }
}
