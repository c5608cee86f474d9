package cn.jingka.portal.claims.internal.evidence;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param store where the files of cases are kept; always encrypted before they leave the program
 * @param folder the folder of {@link Store#FOLDER}, else {@code evidence} in the data folder; every node has to see the same
 * @param incoming where an upload lies for the moment of its arrival, readable by the program's user alone, else
 *     {@code evidence-incoming} in the data folder
 * @param maxFiles files a case may have, refused ones included
 * @param maxPages pages of one PDF
 * @param workers how many files are decoded or drawn at the same time; one may take 250 MB of memory for a moment
 * @param heicConverter a program called with the HEIC file and the JPEG to write; empty: the usual ones are looked for
 */
@ConfigurationProperties("portal.evidence")
record EvidenceSettings(
        @DefaultValue("DATABASE") Store store,
        Path folder,
        Path incoming,
        @DefaultValue("60") int maxFiles,
        @DefaultValue("100") int maxPages,
        @DefaultValue("2") int workers,
        @DefaultValue("") String heicConverter,
        @DefaultValue S3 s3) {

    enum Store {
        DATABASE,
        FOLDER,
        S3
    }

    /**
     * @param endpoint the store's address; empty means Amazon's own for the region
     * @param pathStyle whether the bucket stands in the path, as most S3-compatible stores want it
     * @param prefix what the names of all objects begin with
     */
    record S3(
            @DefaultValue("") String endpoint,
            @DefaultValue("cn-north-1") String region,
            @DefaultValue("") String bucket,
            @DefaultValue("") String accessKey,
            @DefaultValue("") String secretKey,
            @DefaultValue("true") boolean pathStyle,
            @DefaultValue("evidence/") String prefix) {

        @Override
        public String toString() {
            return "S3[" + endpoint + " " + bucket + "]";
        }
    }
}
