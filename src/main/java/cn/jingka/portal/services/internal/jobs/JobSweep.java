package cn.jingka.portal.services.internal.jobs;

import cn.jingka.portal.common.personaldata.Consents;
import cn.jingka.portal.notifications.Notice;
import cn.jingka.portal.notifications.Notices;
import cn.jingka.portal.services.internal.jobs.JobTable.JobRow;
import cn.jingka.portal.services.rules.Parameter;
import cn.jingka.portal.services.rules.ServiceRules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds members before an entry runs out, and deletes what nobody renewed. */
@Component
public class JobSweep {

    private final JobTable table;
    private final Notices notices;
    private final Consents consents;
    private final ServiceRules rules;
    private final Clock clock;

    JobSweep(JobTable table, Notices notices, Consents consents, ServiceRules rules, Clock clock) {
        this.table = table;
        this.notices = notices;
        this.consents = consents;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional
    public void run() {
        LocalDate today = LocalDate.now(clock);
        // With the last entry ends the consent to show it.
        table.deleteEndedBefore(today.minusDays(rules.count(Parameter.JOB_KEPT, today))).stream()
                .filter(owner -> table.of(owner).isEmpty())
                .forEach(owner -> consents.withdrawn(owner, OwnJobService.CONSENT));
        notices.queueNews(
                "services",
                table.toRemind(today, today.plusDays(rules.count(Parameter.JOB_REMINDER, today))).stream()
                        .map(JobSweep::notice)
                        .toList());
    }

    private static Notice notice(JobRow job) {
        return new Notice(
                "job-wanted:%s:%s".formatted(job.reference(), job.lastDay()),
                job.person(),
                "services.jobs.notice.ends",
                List.of(job.reference(), job.lastDay().toString()),
                Optional.of("services/job-wanted"));
    }
}
