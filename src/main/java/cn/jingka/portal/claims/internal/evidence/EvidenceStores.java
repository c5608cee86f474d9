package cn.jingka.portal.claims.internal.evidence;

import cn.jingka.portal.common.database.WholeTransactions;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store that the settings name, and the task that keeps it free of what no case has any more. */
@Configuration(proxyBeanMethods = false)
class EvidenceStores {

    @Bean
    EvidenceStore evidenceStore(
            EvidenceSettings settings,
            JdbcClient jdbc,
            JdbcTemplate template,
            WholeTransactions transactions,
            @Value("${portal.data-dir}") Path dataFolder) {
        return switch (settings.store()) {
            case DATABASE -> new DatabaseEvidenceStore(jdbc, template, transactions);
            case FOLDER ->
                new FolderEvidenceStore(settings.folder() == null ? dataFolder.resolve("evidence") : settings.folder());
            case S3 -> new S3EvidenceStore(settings.s3());
        };
    }

    @Bean
    RecurringTask<Void> cleanEvidence(EvidenceCleaning cleaning) {
        return Tasks.recurring("clean-evidence", FixedDelay.ofMinutes(30))
                .execute((instance, context) -> cleaning.clean(Clock.systemUTC().instant()));
    }
}
