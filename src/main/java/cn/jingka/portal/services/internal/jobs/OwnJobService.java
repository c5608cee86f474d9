package cn.jingka.portal.services.internal.jobs;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.personaldata.Consents;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.services.JobEntry;
import cn.jingka.portal.services.JobWanted;
import cn.jingka.portal.services.internal.UnionMembers;
import cn.jingka.portal.services.internal.jobs.JobTable.JobRow;
import cn.jingka.portal.services.rules.Parameter;
import cn.jingka.portal.services.rules.ServiceRules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The person comes from the actor and stands in each query. */
@Service
@PreAuthorize("hasRole('MEMBER')")
class OwnJobService implements JobWanted {

    static final String CONSENT = "services.consent.job";

    private final JobTable table;
    private final UnionMembers members;
    private final Consents consents;
    private final ServiceRules rules;
    private final AuditTrail audit;
    private final CurrentActor actor;
    private final Clock clock;

    OwnJobService(
            JobTable table,
            UnionMembers members,
            Consents consents,
            ServiceRules rules,
            AuditTrail audit,
            CurrentActor actor,
            Clock clock) {
        this.table = table;
        this.members = members;
        this.consents = consents;
        this.rules = rules;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OwnEntry> own() {
        LocalDate today = LocalDate.now(clock);
        return table.of(actor.member()).stream()
                .map(job -> new OwnEntry(
                        job.reference(),
                        job.entry(),
                        job.audience(),
                        job.publishedAt(),
                        job.lastDay(),
                        job.lastDay().isBefore(today),
                        table.inquiries(job)))
                .toList();
    }

    @Override
    @Transactional
    public String publish(JobEntry entry, Audience audience) {
        PersonId person = members.signedIn("JOB-1");
        JobCheck.check(entry);
        LocalDate today = LocalDate.now(clock);
        int atMost = rules.count(Parameter.JOB_AT_MOST, today);
        if (table.of(person).size() >= atMost) {
            throw new DomainException(Kind.CONFLICT, "services.jobs.tooMany", atMost);
        }
        String reference = table.insert(person, entry, audience, clock.instant(), lastDay(today));
        agreed(person, audience);
        record("services.audit.job.published", person, reference + " " + audience);
        return reference;
    }

    @Override
    @Transactional
    public void change(String reference, JobEntry entry, Audience audience) {
        JobRow job = mine(reference);
        JobCheck.check(entry);
        table.update(job, entry, audience);
        agreed(job.person(), audience);
        record("services.audit.job.changed", job.person(), reference + " " + audience);
    }

    @Override
    @Transactional
    public void renew(String reference) {
        JobRow job = mine(reference);
        members.signedIn("JOB-1");
        table.renew(job, clock.instant(), lastDay(LocalDate.now(clock)));
        record("services.audit.job.renewed", job.person(), reference);
    }

    @Override
    @Transactional
    public void remove(String reference) {
        JobRow job = mine(reference);
        table.delete(job);
        if (table.of(job.person()).isEmpty()) {
            consents.withdrawn(job.person(), CONSENT);
        }
        record("services.audit.job.removed", job.person(), reference);
    }

    /** Who sees an entry is what the member chose beside its form; the last choice is what stands. */
    private void agreed(PersonId person, Audience audience) {
        consents.given(person, CONSENT, "services.jobs.audience." + audience);
    }

    /** The day of publication counts: it runs for so many days. */
    private LocalDate lastDay(LocalDate today) {
        return today.plusDays(rules.count(Parameter.JOB_RUNS, today) - 1L);
    }

    private JobRow mine(String reference) {
        return table.lock(reference, actor.member())
                .orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "services.jobs.unknown"));
    }

    private void record(String action, PersonId person, String detail) {
        audit.record(actor.get(), action, Optional.of(person), detail);
    }
}
