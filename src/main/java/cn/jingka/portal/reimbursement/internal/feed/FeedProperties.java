package cn.jingka.portal.reimbursement.internal.feed;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param folder where uploaded files wait for their import, else {@code feed} in the data folder; several nodes on one
 *     database must share it
 * @param chunkLines how many lines are stored, and become safe from a crash, at a time
 * @param maxUnpacked the largest file, unpacked (formats.md §2)
 * @param lookEvery how soon a queued file is noticed
 */
@ConfigurationProperties(prefix = "portal.feed")
record FeedProperties(
        Path folder,
        @DefaultValue("50000") int chunkLines,
        @DefaultValue("4GB") DataSize maxUnpacked,
        @DefaultValue("PT1S") Duration lookEvery) {}
