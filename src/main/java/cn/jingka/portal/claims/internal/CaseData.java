package cn.jingka.portal.claims.internal;

import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.personaldata.PersonalDataSource;
import cn.jingka.portal.common.personaldata.PersonalRows;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A person's cases as the person may see them, with the answers in clear. What nobody has decided yet is not part of it, nor are cases
 * that an officer files after the person's death (PROT-4). The files themselves are fetched on the case's page.
 */
@Component
class CaseData implements PersonalDataSource {

    private static final Limit ALL = Limit.of(1_000);

    private final ClaimCases cases;
    private final CaseViews views;
    private final CaseTexts texts;
    private final ClaimKinds kinds;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CaseData(
            ClaimCases cases,
            CaseViews views,
            CaseTexts texts,
            ClaimKinds kinds,
            TransactionTemplate transaction,
            Clock clock) {
        this.cases = cases;
        this.views = views;
        this.texts = texts;
        this.kinds = kinds;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public List<Section> of(PersonId person) {
        return transaction.execute(status -> read(person));
    }

    private List<Section> read(PersonId person) {
        List<ClaimCase> own = cases.allOfMember(person.value(), kinds.officerOnly(), ALL);
        List<Map<String, String>> summaries = new ArrayList<>();
        List<Map<String, String>> answers = new ArrayList<>();
        List<Map<String, String>> steps = new ArrayList<>();
        List<Map<String, String>> letters = new ArrayList<>();
        List<Map<String, String>> decisions = new ArrayList<>();
        List<Map<String, String>> files = new ArrayList<>();
        List<CaseView> shown = views.forFilers(own);
        for (int n = 0; n < own.size(); n++) {
            CaseView view = shown.get(n);
            ClaimKind kind = kinds.of(view.kind());
            summaries.add(summary(view, kind));
            texts.filed(own.get(n))
                    .values()
                    .forEach((question, answer) -> answers.add(entry(
                            view,
                            "question",
                            PersonalDataSource.inWords(kind.texts() + ".question." + question),
                            "answer",
                            answer)));
            view.history()
                    .forEach(move -> steps.add(entry(
                            view, "state", state(move.to().name()), "at", minute(move.at()), "words", move.why())));
            letters.addAll(words(view));
            view.decisions()
                    .forEach(decision -> decisions.add(entry(
                            view,
                            "outcome",
                            PersonalDataSource.inWords("claims.member.outcome." + decision.outcome()),
                            "amount",
                            Formats.money(decision.amount()),
                            "at",
                            minute(decision.at()),
                            "words",
                            decision.reason(),
                            "reason",
                            decision.departure().orElse(""))));
            view.materials()
                    .forEach(material -> material.items()
                            .forEach(item -> files.add(entry(
                                    view,
                                    "material",
                                    PersonalDataSource.inWords(kind.texts() + ".material."
                                            + material.material().id()),
                                    "file",
                                    item.fileName(),
                                    "at",
                                    minute(item.at())))));
        }
        return List.of(
                PersonalRows.section("cases", summaries),
                PersonalRows.section("caseAnswers", answers),
                PersonalRows.section("caseSteps", steps),
                PersonalRows.section("caseWords", letters),
                PersonalRows.section("caseDecisions", decisions),
                PersonalRows.section("caseFiles", files));
    }

    private Map<String, String> summary(CaseView view, ClaimKind kind) {
        return entry(
                view,
                "kind",
                PersonalDataSource.inWords(kind.texts() + ".title"),
                "state",
                state(view.state().name()),
                "unit",
                view.claimant().unitName(),
                "eventDate",
                view.eventDate().map(Object::toString).orElse(""),
                "at",
                minute(view.createdAt()),
                "submittedAt",
                view.submittedAt().map(this::minute).orElse(""));
    }

    /** What the unit certified, what was asked and answered, and the appeal. */
    private List<Map<String, String>> words(CaseView view) {
        List<Map<String, String>> words = new ArrayList<>();
        view.certificate()
                .ifPresent(unit -> words.add(entry(
                        view, "words", unit.statement(), "unit", view.claimant().unitName(), "at", minute(unit.at()))));
        view.requests()
                .forEach(request -> words.add(
                        entry(view, "words", request.text(), "at", minute(request.at()), "answer", request.answer())));
        view.appeal().ifPresent(appeal -> words.add(entry(view, "words", appeal.reason(), "at", minute(appeal.at()))));
        return words;
    }

    private static String state(String state) {
        return PersonalDataSource.inWords("claims.member.state." + state);
    }

    private String minute(Instant moment) {
        return Formats.minute(moment, clock.getZone());
    }

    /** @param fieldsAndValues in turn; empty values are left out */
    private static Map<String, String> entry(CaseView view, String... fieldsAndValues) {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("reference", view.reference());
        for (int n = 0; n < fieldsAndValues.length; n += 2) {
            if (fieldsAndValues[n + 1] != null && !fieldsAndValues[n + 1].isEmpty()) {
                entry.put(fieldsAndValues[n], fieldsAndValues[n + 1]);
            }
        }
        return entry;
    }
}
