package cn.jingka.portal.support.internal.hotline;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.support.CallLog;
import cn.jingka.portal.support.CallLog.Ended;
import cn.jingka.portal.support.Knowledge;
import cn.jingka.portal.support.QualityChecks;
import cn.jingka.portal.support.Tickets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class QualityService implements QualityChecks {

    private static final int MOST = 100;
    private static final int WEEKS_BACK = 4;

    private final SampleTable table;
    private final QualitySettings settings;
    private final CallLog log;
    private final FollowUpCounts followUps;
    private final Knowledge knowledge;
    private final AuditTrail audit;
    private final CurrentActor actor;
    private final Clock clock;
    private final SecureRandom seeds = new SecureRandom();

    QualityService(
            SampleTable table,
            QualitySettings settings,
            CallLog log,
            FollowUpCounts followUps,
            Knowledge knowledge,
            AuditTrail audit,
            CurrentActor actor,
            Clock clock) {
        this.table = table;
        this.settings = settings;
        this.log = log;
        this.followUps = followUps;
        this.knowledge = knowledge;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public List<LocalDate> undrawn() {
        LocalDate thisWeek = LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Stream.iterate(thisWeek.minusWeeks(1), week -> week.minusWeeks(1))
                .limit(WEEKS_BACK)
                .filter(week -> !table.drawn(week))
                .toList();
    }

    @Override
    public int draw(LocalDate monday) {
        LocalDate next = monday.plusWeeks(1);
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY || next.isAfter(LocalDate.now(clock))) {
            throw new DomainException(Kind.INVALID, "support.quality.error.notOver", monday.toString());
        }
        Lot lot = new Lot(seeds.nextLong(), settings.percent());
        if (!table.insert(monday, lot, actor.get())) {
            throw new DomainException(Kind.CONFLICT, "support.quality.error.drawn", monday.toString());
        }
        List<Ended> drawn = lot.draw(log.ended(start(monday), start(next)).stream()
                .filter(call -> call.answeredAt().isPresent())
                .toList());
        drawn.forEach(call -> table.insert(monday, call));
        audit.record(
                actor.get(),
                "support.audit.qualityDrawn",
                Optional.empty(),
                monday + " " + drawn.size() + " seed " + lot.seed());
        return drawn.size();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    @Override
    public List<Sample> toJudge() {
        return table.where("judged_at IS NULL ORDER BY monday, agent, call_number LIMIT " + MOST);
    }

    @Override
    public List<Sample> judged() {
        return table.where("judged_at IS NOT NULL ORDER BY judged_at DESC, id LIMIT " + MOST);
    }

    @Override
    public List<Sample> own() {
        return table.where(
                "agent = ? AND judged_at IS NOT NULL ORDER BY judged_at DESC, id LIMIT " + MOST,
                actor.get().account());
    }

    @Override
    public Sheet sheet(long number) {
        SampleTable.Row row = row(number);
        Ended call = log.find(row.sample().call()).orElseThrow(QualityService::notFound);
        audit.record(actor.get(), "support.audit.qualitySeen", call.person(), call.number());
        return new Sheet(
                row.sample(),
                call,
                knowledge.usedIn(call.number()),
                followUps.of(call.number()),
                row.remarks(),
                row.judgedBy(),
                row.comment());
    }

    /** A supervisor sees all, an agent the own ones once they are judged. */
    private SampleTable.Row row(long number) {
        return table.find(number)
                .filter(row -> actor.has(Role.SUPERVISOR)
                        || row.sample().agent().equals(actor.get().account())
                                && row.sample().judgedAt().isPresent())
                .orElseThrow(QualityService::notFound);
    }

    private static DomainException notFound() {
        return new DomainException(Kind.NOT_FOUND, "support.quality.error.unknown");
    }

    @Override
    public void judge(long number, int version, Map<Criterion, Mark> marks, String remarks) {
        Actor supervisor = actor.get();
        Sample sample = row(number).sample();
        if (sample.agent().equals(supervisor.account())) {
            throw new DomainException(Kind.FORBIDDEN, "support.quality.error.ownCall");
        }
        if (!marks.keySet().equals(EnumSet.allOf(Criterion.class))) {
            throw new DomainException(Kind.INVALID, "support.quality.error.incomplete");
        }
        String written = fitting(remarks);
        if (written.isEmpty() && marks.containsValue(Mark.MISSED)) {
            throw new DomainException(Kind.INVALID, "support.quality.error.remarksMissing");
        }
        if (!table.judge(number, version, marks, written, supervisor)) {
            throw new DomainException(Kind.CONFLICT, "support.quality.error.changed");
        }
        audit.record(supervisor, "support.audit.qualityJudged", Optional.empty(), sample.call());
    }

    @Override
    public void comment(long number, int version, String words) {
        row(number);
        String written = fitting(words);
        if (written.isEmpty()) {
            throw new DomainException(Kind.INVALID, "support.tickets.wordsMissing");
        }
        if (!table.comment(number, version, written)) {
            throw new DomainException(Kind.CONFLICT, "support.quality.error.changed");
        }
    }

    private static String fitting(String words) {
        String written = words.strip();
        if (written.length() > Tickets.LONGEST) {
            throw new DomainException(Kind.INVALID, "support.tickets.tooLong", Tickets.LONGEST);
        }
        return written;
    }
}
