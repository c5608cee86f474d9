package cn.jingka.portal.oversight.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.audit.Trail;
import cn.jingka.portal.audit.Trail.Entry;
import cn.jingka.portal.audit.Trail.Query;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.oversight.AnomalyDesk;
import cn.jingka.portal.oversight.AnomalyState;
import cn.jingka.portal.oversight.internal.AnomalyTable.Found;
import cn.jingka.portal.oversight.internal.AnomalyTable.Row;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class AnomalyDeskService implements AnomalyDesk {

    private static final int ENTRIES_SHOWN = 200;

    private final AnomalyTable anomalies;
    private final Trail trail;
    private final TrailRows rows;
    private final AuditTrail audit;
    private final CurrentActor actor;
    private final Clock clock;

    AnomalyDeskService(
            AnomalyTable anomalies, Trail trail, TrailRows rows, AuditTrail audit, CurrentActor actor, Clock clock) {
        this.anomalies = anomalies;
        this.trail = trail;
        this.rows = rows;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Anomaly> list(AnomalyState state) {
        List<Row> found = anomalies.in(state, MOST);
        List<PersonId> persons =
                found.stream().flatMap(row -> row.found().person().stream()).toList();
        audit.recordAll(actor.get(), "oversight.audit.anomaliesListed", persons, state + ", " + found.size());
        Map<PersonId, String> names = rows.masked(persons);
        return found.stream().map(row -> anomaly(row, names)).toList();
    }

    @Override
    @Transactional
    public Whole get(long id) {
        Row row = find(id);
        Found found = row.found();
        List<Entry> entries = trail.find(
                new Query(
                        found.person(),
                        Optional.of(found.account()),
                        Optional.empty(),
                        true,
                        Optional.of(found.from()),
                        Optional.of(found.until())),
                0,
                ENTRIES_SHOWN);
        audit.recordAll(actor.get(), "oversight.audit.anomalyRead", TrailRows.subjects(entries), "anomaly " + id);
        return new Whole(
                anomaly(row, rows.masked(found.person().stream().toList())),
                rows.of(entries),
                concerned(found),
                row.words(),
                row.judgedBy(),
                row.judgedAt());
    }

    @Override
    @Transactional
    public void judge(long id, AnomalyState verdict, String words) {
        Found found = find(id).found();
        if (concerned(found)) {
            throw new DomainException(DomainException.Kind.FORBIDDEN, "oversight.anomaly.concerned");
        }
        String said = words.strip();
        if (verdict == null || verdict == AnomalyState.OPEN || said.isEmpty()) {
            throw new DomainException(DomainException.Kind.INVALID, "oversight.anomaly.noWords");
        }
        if (said.length() > LONGEST) {
            throw new DomainException(
                    DomainException.Kind.INVALID, "oversight.question.tooLong", Integer.toString(LONGEST));
        }
        if (!anomalies.judge(id, verdict, said, actor.get().account(), clock.instant())) {
            throw new DomainException(DomainException.Kind.CONFLICT, "oversight.anomaly.judged");
        }
        audit.record(actor.get(), "oversight.audit.anomalyJudged", found.person(), "anomaly " + id + " " + verdict);
    }

    private Row find(long id) {
        return anomalies
                .find(id)
                .orElseThrow(() -> new DomainException(DomainException.Kind.NOT_FOUND, "oversight.anomaly.unknown"));
    }

    private boolean concerned(Found found) {
        return found.account().equals(actor.get().account());
    }

    private static Anomaly anomaly(Row row, Map<PersonId, String> names) {
        Found found = row.found();
        return new Anomaly(
                row.id(),
                found.kind(),
                found.account(),
                found.person().map(person -> names.getOrDefault(person, "")).orElse(""),
                found.from(),
                found.until(),
                found.figure(),
                found.measure(),
                found.tie(),
                row.state());
    }
}
