package cn.jingka.portal.claims.internal.evidence;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Contents as objects of an S3-compatible store. */
class S3EvidenceStore implements EvidenceStore, AutoCloseable {

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    S3EvidenceStore(EvidenceSettings.S3 settings) {
        if (settings.bucket().isBlank()
                || settings.accessKey().isBlank()
                || settings.secretKey().isBlank()) {
            throw new IllegalStateException(
                    "portal.evidence.store=s3 needs portal.evidence.s3.bucket, .access-key and .secret-key");
        }
        bucket = settings.bucket();
        prefix = settings.prefix();
        S3ClientBuilder builder = S3Client.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                .forcePathStyle(settings.pathStyle())
                .serviceConfiguration(
                        S3Configuration.builder().chunkedEncodingEnabled(false).build())
                // Many compatible stores don't know the newer checksums; what comes back is authenticated by its
                // encryption anyway.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        if (!settings.endpoint().isBlank()) {
            builder.endpointOverride(URI.create(settings.endpoint()));
        }
        client = builder.build();
    }

    @Override
    public void put(String name, byte[] content) {
        client.putObject(
                request -> request.bucket(bucket).key(prefix + name).contentType("application/octet-stream"),
                RequestBody.fromBytes(content));
    }

    @Override
    public byte[] get(String name) {
        try {
            return client.getObjectAsBytes(request -> request.bucket(bucket).key(prefix + name))
                    .asByteArrayUnsafe();
        } catch (SdkException e) {
            throw new IllegalStateException("The store has no evidence content " + name + ", or doesn't answer", e);
        }
    }

    @Override
    public byte[] head(String name, int bytes) {
        try {
            return client.getObjectAsBytes(
                            request -> request.bucket(bucket).key(prefix + name).range("bytes=0-" + (bytes - 1)))
                    .asByteArrayUnsafe();
        } catch (SdkException e) {
            throw new IllegalStateException("The store has no evidence content " + name + ", or doesn't answer", e);
        }
    }

    /** An object deleted at this very moment may come back; the cleaning finds it as one that no case has. */
    @Override
    public void replace(String name, byte[] content) {
        put(name, content);
    }

    @Override
    public void delete(String name) {
        client.deleteObject(request -> request.bucket(bucket).key(prefix + name));
    }

    @Override
    public void storedBefore(Instant moment, Consumer<List<String>> names) {
        for (var page :
                client.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix))) {
            names.accept(page.contents().stream()
                    .filter(object -> object.lastModified().isBefore(moment))
                    .map(S3Object::key)
                    .map(key -> key.substring(prefix.length()))
                    .toList());
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
