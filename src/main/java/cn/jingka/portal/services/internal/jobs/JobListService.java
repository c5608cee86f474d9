package cn.jingka.portal.services.internal.jobs;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.members.PersonDirectory.PersonName;
import cn.jingka.portal.members.Unit;
import cn.jingka.portal.members.Units;
import cn.jingka.portal.notifications.Notice;
import cn.jingka.portal.notifications.Notices;
import cn.jingka.portal.services.JobList;
import cn.jingka.portal.services.JobWanted.Audience;
import cn.jingka.portal.services.internal.jobs.JobTable.JobRow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an actor may see stands in the query; names go to the desk alone. */
@Service
@PreAuthorize("hasAnyRole('UNIT_OFFICER', 'SERVICE_DESK')")
class JobListService implements JobList {

    private static final int WORDS = 500;

    private final JobTable table;
    private final PersonDirectory persons;
    private final Units units;
    private final Notices notices;
    private final AuditTrail audit;
    private final CurrentActor actor;
    private final Clock clock;

    JobListService(
            JobTable table,
            PersonDirectory persons,
            Units units,
            Notices notices,
            AuditTrail audit,
            CurrentActor actor,
            Clock clock) {
        this.table = table;
        this.persons = persons;
        this.units = units;
        this.notices = notices;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Listed> all() {
        boolean desk = actor.has(Role.SERVICE_DESK);
        List<JobRow> jobs =
                table.running(LocalDate.now(clock), desk ? List.of(Audience.values()) : List.of(Audience.EMPLOYERS));
        Map<PersonId, PersonName> names = desk
                ? persons.names(jobs.stream().map(JobRow::person).distinct().toList())
                : Map.of();
        jobs.forEach(job ->
                audit.record(actor.get(), "services.audit.job.looked", Optional.of(job.person()), job.reference()));
        String account = actor.get().account();
        return jobs.stream()
                .map(job -> new Listed(
                        job.reference(),
                        job.entry(),
                        job.audience(),
                        job.lastDay(),
                        Optional.ofNullable(names.get(job.person())).map(PersonName::name),
                        table.asked(job, account)))
                .toList();
    }

    @Override
    @Transactional
    @PreAuthorize("hasRole('UNIT_OFFICER')")
    public void ask(String reference, String words) {
        String written = words.strip();
        if (written.isEmpty()) {
            throw new DomainException(Kind.INVALID, "services.jobs.ask.missing");
        }
        if (written.length() > WORDS) {
            throw new DomainException(Kind.INVALID, "services.request.tooLong", WORDS);
        }
        JobRow job = table.running(reference, LocalDate.now(clock), Audience.EMPLOYERS)
                .orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "services.jobs.unknown"));
        String account = actor.get().account();
        if (table.asked(job, account)) {
            throw new DomainException(Kind.CONFLICT, "services.jobs.ask.before");
        }
        long id = table.ask(job, account, unitNames(), written, clock.instant());
        audit.record(actor.get(), "services.audit.job.asked", Optional.of(job.person()), reference);
        notices.queueNews(
                "services",
                List.of(new Notice(
                        "job-inquiry:" + id,
                        job.person(),
                        "services.jobs.notice.asked",
                        List.of(reference),
                        Optional.of("services/job-wanted"))));
    }

    private String unitNames() {
        return units.mine().stream().map(Unit::name).collect(Collectors.joining("、"));
    }
}
