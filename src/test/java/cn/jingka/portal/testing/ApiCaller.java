package cn.jingka.portal.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Calls the portal's HTTP API over the wire as an account of the demonstration. */
public final class ApiCaller {

    private static final String BOUNDARY = "----portal-test";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final String account;
    private final String language;

    /**
     * Speaks Chinese.
     *
     * @param base what stands before each path, e.g. {@code http://127.0.0.1:8080/api/v1}
     */
    public ApiCaller(String base, String account) {
        this(base, account, "zh-CN");
    }

    public ApiCaller(String base, String account, String language) {
        this.base = base;
        this.account = account;
        this.language = language;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path), BodyHandlers.ofString());
    }

    public HttpResponse<String> delete(String path) {
        return send(request(path).DELETE(), BodyHandlers.ofString());
    }

    /** {@link #get} for what is no text. */
    public HttpResponse<byte[]> download(String path) {
        return send(request(path), BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> json(String method, String path, String body) {
        return send(
                request(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body)),
                BodyHandlers.ofString());
    }

    public HttpResponse<String> upload(String path, String fileName, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        String credentials = account + ":demo-" + account;
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept-Language", language)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
