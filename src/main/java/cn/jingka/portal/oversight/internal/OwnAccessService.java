package cn.jingka.portal.oversight.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.audit.Trail;
import cn.jingka.portal.audit.Trail.Entry;
import cn.jingka.portal.audit.Trail.Query;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.oversight.OwnAccess;
import cn.jingka.portal.oversight.internal.QuestionTable.Question;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class OwnAccessService implements OwnAccess {

    /** A case or request: a letter, the year, six figures and a check digit. */
    private static final Pattern REFERENCE = Pattern.compile("\\b[A-Z]\\d{11}\\b");

    private final Trail trail;
    private final QuestionTable questions;
    private final AuditTrail audit;
    private final CurrentActor actor;
    private final Clock clock;

    OwnAccessService(Trail trail, QuestionTable questions, AuditTrail audit, CurrentActor actor, Clock clock) {
        this.trail = trail;
        this.questions = questions;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Look> list(Optional<Instant> from, int offset, int limit) {
        PersonId person = actor.member();
        List<Entry> entries = trail.find(aboutMe(person, from), offset, limit);
        Map<Long, Question> asked =
                questions.of(person, entries.stream().map(Entry::number).toList());
        return entries.stream()
                .map(entry -> look(entry, Optional.ofNullable(asked.get(entry.number()))))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public int count(Optional<Instant> from) {
        return trail.count(aboutMe(actor.member(), from));
    }

    @Override
    @Transactional(readOnly = true)
    public Look get(long entry) {
        PersonId person = actor.member();
        return look(
                found(entry, person),
                Optional.ofNullable(questions.of(person, List.of(entry)).get(entry)));
    }

    @Override
    @Transactional
    public void question(long entry, String words) {
        PersonId person = actor.member();
        Entry look = found(entry, person);
        String said = words.strip();
        if (said.isEmpty()) {
            throw new DomainException(DomainException.Kind.INVALID, "oversight.question.empty");
        }
        if (said.length() > LONGEST) {
            throw new DomainException(
                    DomainException.Kind.INVALID, "oversight.question.tooLong", Integer.toString(LONGEST));
        }
        try {
            questions.insert(look, person, said, clock.instant());
        } catch (DuplicateKeyException again) {
            throw new DomainException(again, DomainException.Kind.CONFLICT, "oversight.question.again");
        }
        audit.record(actor.get(), "oversight.audit.questioned", Optional.of(person), "entry " + entry);
    }

    private Entry found(long entry, PersonId person) {
        return trail.entry(entry)
                .filter(found ->
                        found.subjects().contains(person) && found.kind().staff())
                .orElseThrow(() -> new DomainException(DomainException.Kind.NOT_FOUND, "oversight.access.unknown"));
    }

    private static Query aboutMe(PersonId person, Optional<Instant> from) {
        return new Query(Optional.of(person), Optional.empty(), Optional.empty(), true, from, Optional.empty());
    }

    private static Look look(Entry entry, Optional<Question> question) {
        return new Look(
                entry.number(),
                entry.at(),
                entry.kind(),
                entry.action(),
                Optional.ofNullable(entry.call()),
                reference(entry),
                question.map(asked -> new OwnQuestion(
                        asked.words(), asked.askedAt(), asked.state(), asked.answer(), asked.answeredAt())));
    }

    /** Of an entry about several persons nothing is told that may belong to another of them. */
    private static Optional<String> reference(Entry entry) {
        return entry.subjects().size() == 1
                ? REFERENCE
                        .matcher(entry.detail())
                        .results()
                        .map(MatchResult::group)
                        .findFirst()
                : Optional.empty();
    }
}
