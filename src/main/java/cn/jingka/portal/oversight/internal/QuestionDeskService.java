package cn.jingka.portal.oversight.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.audit.Trail;
import cn.jingka.portal.audit.Trail.Entry;
import cn.jingka.portal.audit.Trail.Query;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.notifications.Notice;
import cn.jingka.portal.notifications.Notices;
import cn.jingka.portal.oversight.QuestionDesk;
import cn.jingka.portal.oversight.QuestionState;
import cn.jingka.portal.oversight.TrailDesk.Row;
import cn.jingka.portal.oversight.internal.QuestionTable.Question;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class QuestionDeskService implements QuestionDesk {

    private static final Duration AROUND = Duration.ofDays(7);
    private static final int MOST_AROUND = 100;

    private final QuestionTable questions;
    private final Trail trail;
    private final TrailRows rows;
    private final AuditTrail audit;
    private final Notices notices;
    private final CurrentActor actor;
    private final Clock clock;

    QuestionDeskService(
            QuestionTable questions,
            Trail trail,
            TrailRows rows,
            AuditTrail audit,
            Notices notices,
            CurrentActor actor,
            Clock clock) {
        this.questions = questions;
        this.trail = trail;
        this.rows = rows;
        this.audit = audit;
        this.notices = notices;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Listed> list(QuestionState state) {
        List<Question> found = questions.in(state, MOST);
        audit.recordAll(
                actor.get(),
                "oversight.audit.questionsListed",
                new LinkedHashSet<>(found.stream().map(Question::person).toList()),
                state + ", " + found.size());
        Map<PersonId, String> names =
                rows.masked(found.stream().map(Question::person).toList());
        return found.stream().map(question -> listed(question, names)).toList();
    }

    @Override
    @Transactional
    public Whole get(long id) {
        Question question = find(id);
        List<Entry> around = trail.entry(question.entry()).stream()
                .flatMap(look -> around(question, look).stream())
                .toList();
        audit.record(
                actor.get(),
                "oversight.audit.questionRead",
                Optional.of(question.person()),
                "question " + question.id());
        return new Whole(
                listed(question, rows.masked(List.of(question.person()))),
                question.words(),
                only(question, around),
                concerned(question),
                question.answer(),
                question.answeredBy(),
                question.answeredAt());
    }

    @Override
    @Transactional
    public void answer(long id, QuestionState verdict, String words) {
        Question question = find(id);
        if (concerned(question)) {
            throw new DomainException(DomainException.Kind.FORBIDDEN, "oversight.question.concerned");
        }
        String said = words.strip();
        if (verdict == null || verdict == QuestionState.OPEN || said.isEmpty()) {
            throw new DomainException(DomainException.Kind.INVALID, "oversight.question.noAnswer");
        }
        if (said.length() > LONGEST) {
            throw new DomainException(
                    DomainException.Kind.INVALID, "oversight.question.tooLong", Integer.toString(LONGEST));
        }
        if (!questions.answer(id, verdict, said, actor.get().account(), clock.instant())) {
            throw new DomainException(DomainException.Kind.CONFLICT, "oversight.question.answered");
        }
        audit.record(
                actor.get(),
                "oversight.audit.questionAnswered",
                Optional.of(question.person()),
                "question " + id + " " + verdict);
        notices.queue(
                "oversight",
                List.of(new Notice(
                        "access-question:" + id,
                        question.person(),
                        "oversight.question.told",
                        List.of(),
                        Optional.of("me/access/" + question.entry()))));
    }

    private Question find(long id) {
        return questions
                .find(id)
                .orElseThrow(() -> new DomainException(DomainException.Kind.NOT_FOUND, "oversight.question.unknown"));
    }

    private boolean concerned(Question question) {
        return question.account().equals(actor.get().account());
    }

    private static Listed listed(Question question, Map<PersonId, String> names) {
        return new Listed(
                question.id(),
                question.entry(),
                question.askedAt(),
                question.state(),
                names.getOrDefault(question.person(), ""),
                question.account(),
                question.actorName(),
                question.action());
    }

    /** Of those whom an entry is about only the asker is shown: the question concerns nobody else. */
    private List<Row> only(Question question, List<Entry> entries) {
        return rows.of(entries.stream()
                .map(entry -> new Entry(
                        entry.number(),
                        entry.at(),
                        entry.actor(),
                        entry.actorName(),
                        entry.kind(),
                        entry.action(),
                        entry.call(),
                        entry.detail(),
                        List.of(question.person())))
                .toList());
    }

    private List<Entry> around(Question question, Entry look) {
        return trail.find(
                new Query(
                        Optional.of(question.person()),
                        Optional.of(look.actor()),
                        Optional.empty(),
                        true,
                        Optional.of(look.at().minus(AROUND)),
                        Optional.of(look.at().plus(AROUND))),
                0,
                MOST_AROUND);
    }
}
