package cn.jingka.portal.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sends feed files as the insurer's machine does, over the wire, and follows their import. Speaks English. */
public final class FeedClient {

    public static final String HEADER =
            "settlement_id,id_number,channel,service_date,discharge_date,hospital_code,total_amount,in_scope_amount,"
                    + "fund_paid,self_pay_one,status,reverses\n";

    private final JsonMapper json = new JsonMapper();
    private final ApiCaller caller;

    /** @param address of the call, e.g. {@code http://127.0.0.1:8080/api/v1/medical-feed} */
    public FeedClient(String address, String account) {
        caller = new ApiCaller(address, account, "en");
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
        return caller.upload("", name, content);
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
        return caller.get(path);
    }

    public String rejected(long batchId) {
        HttpResponse<String> answer = get("/" + batchId + "/rejected.csv");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
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
