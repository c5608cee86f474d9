package cn.jingka.portal.reimbursement.internal.settlement;

import cn.jingka.portal.common.identifier.DocumentIndex;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.Eligibility;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.members.PersonFacts;
import cn.jingka.portal.reimbursement.rules.Channel;
import cn.jingka.portal.reimbursement.rules.OutpatientLine;
import cn.jingka.portal.reimbursement.rules.Stay;
import cn.jingka.portal.reimbursement.rules.YearFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Brings together what the engine must know of a person's year: roster, feed and approved declarations. The only place that
 * does, so that a run, its inspection and the member's own page can't see different facts.
 */
@Component
class YearFactsAssembler {

    private final Eligibility eligibility;
    private final PersonDirectory persons;
    private final YearLines feed;
    private final DeclarationApprovals approvals;

    YearFactsAssembler(
            Eligibility eligibility, PersonDirectory persons, YearLines feed, DeclarationApprovals approvals) {
        this.eligibility = eligibility;
        this.persons = persons;
        this.feed = feed;
        this.approvals = approvals;
    }

    /** The known persons of a range of documents, those without treatment included. */
    List<PersonYear> between(DocumentIndex from, DocumentIndex to, LocalDate upTo, Cutoff cutoff) {
        List<PersonFacts> known = eligibility.between(from, to);
        LocalDate first = LocalDate.of(upTo.getYear(), 1, 1);
        Map<DocumentIndex, List<FeedLine>> lines = feed.between(from, to, first, upTo, cutoff);
        Map<PersonId, Long> approved =
                approvals.sums(known.stream().map(PersonFacts::person).toList(), upTo.getYear(), cutoff.at());
        return known.stream()
                .map(person -> assemble(
                        person,
                        upTo,
                        lines.getOrDefault(person.document(), List.of()),
                        approved.getOrDefault(person.person(), 0L)))
                .toList();
    }

    PersonYear of(PersonId person, LocalDate upTo, Cutoff cutoff) {
        DocumentIndex document = persons.documentOf(person);
        return between(document, document, upTo, cutoff).getFirst();
    }

    private static PersonYear assemble(PersonFacts person, LocalDate upTo, List<FeedLine> lines, long approvedFen) {
        List<OutpatientLine> outpatient = lines.stream()
                .filter(line -> !line.reversed() && line.channel() == Channel.OUTPATIENT)
                .map(line -> new OutpatientLine(
                        line.settlementId(), line.date(), line.selfPayOne().value()))
                .toList();
        List<Stay> stays = lines.stream()
                .filter(line -> !line.reversed() && line.channel() == Channel.INPATIENT)
                .map(line -> new Stay(
                        line.settlementId(),
                        line.admitted(),
                        line.date(),
                        line.selfPayOne().value()))
                .toList();
        YearFacts facts = new YearFacts(
                upTo.getYear(),
                upTo,
                person.covered(),
                person.modelWorker(),
                person.hardship(),
                person.specialHardship(),
                outpatient,
                stays,
                approvedFen);
        return new PersonYear(person, facts, lines);
    }
}
