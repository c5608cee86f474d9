package cn.jingka.portal.claims.internal;

import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.Assessment;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.common.crypto.PersonalDataCipher;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is said about a case on its way: questions and answers, the certificate, the appeal, what the reviewer established. */
@Component
public class CaseRecords {

    private final ClaimKinds kinds;
    private final CaseTexts texts;
    private final PersonalDataCipher cipher;
    private final JdbcClient jdbc;
    private final Clock clock;

    CaseRecords(ClaimKinds kinds, CaseTexts texts, PersonalDataCipher cipher, JdbcClient jdbc, Clock clock) {
        this.kinds = kinds;
        this.texts = texts;
        this.cipher = cipher;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Asks the filer; the caller moves the case. */
    public void ask(
            ClaimCase claim, boolean fromUnit, String words, List<String> materials, LocalDate until, CaseActor by) {
        int row = claim.requests().size();
        claim.requests()
                .add(new RequestRow(
                        fromUnit,
                        texts.seal(claim, "request", row, words),
                        String.join(",", materials),
                        until,
                        by.account(),
                        clock.instant(),
                        null,
                        null));
    }

    /** Whether a question waits for its answer. */
    Optional<RequestRow> openRequest(ClaimCase claim) {
        return claim.requests().reversed().stream()
                .filter(request -> request.answeredAt() == null)
                .findFirst();
    }

    /** By which day an answer to what was asked is due; empty when nothing waits for an answer. */
    public Optional<LocalDate> answerDue(ClaimCase claim) {
        return openRequest(claim).map(RequestRow::untilDay);
    }

    /** Closes what was asked; without words when the review goes on though nobody answered. */
    public void answered(ClaimCase claim, String words) {
        for (int row = 0; row < claim.requests().size(); row++) {
            RequestRow request = claim.requests().get(row);
            if (request.answeredAt() == null) {
                byte[] answer = words.isBlank() ? null : texts.seal(claim, "request.answer", row, words.strip());
                claim.requests().set(row, request.answered(answer, clock.instant()));
            }
        }
    }

    void certify(ClaimCase claim, String statement, CaseActor by) {
        claim.certified(new CertificateRow(
                texts.seal(claim, "certificate", 0, statement), by.account(), by.name(), clock.instant()));
    }

    void appeal(ClaimCase claim, String words) {
        claim.appealed(new AppealRow(texts.seal(claim, "appeal", 0, words), clock.instant()));
    }

    /**
     * Establishes an answer otherwise than filed, or than established before.
     *
     * @param value in the text form of {@link Answers}, already checked; empty takes the answer away
     */
    public void establish(ClaimCase claim, String question, String value, String reason, CaseActor by) {
        Answers before = texts.established(claim);
        int row = claim.changes().size();
        claim.changes()
                .add(new ChangeRow(
                        question,
                        texts.seal(
                                claim,
                                "change.filed",
                                row,
                                before.text(question).orElse(null)),
                        texts.seal(claim, "change.established", row, value.isBlank() ? null : value),
                        texts.seal(claim, "change.reason", row, reason.strip()),
                        by.account(),
                        by.name(),
                        clock.instant()));
        Answers now = stillAsked(claim, before.with(question, value));
        texts.establish(claim, now);
        recognise(claim, kinds.of(claim.kind()), now);
        claim.touched(clock.instant());
    }

    /** After the filer added to the answers: what the reviewer established stays established. */
    void establishAgain(ClaimCase claim) {
        if (claim.established() == null) {
            return;
        }
        Answers answers = texts.filed(claim);
        for (int row = 0; row < claim.changes().size(); row++) {
            ChangeRow change = claim.changes().get(row);
            answers =
                    answers.with(change.question(), texts.open(claim, "change.established", row, change.established()));
        }
        texts.establish(claim, stillAsked(claim, answers));
    }

    /**
     * What the rules said at hand-in, the day of the event, and by what the same event is recognised in another case.
     *
     * @param estimate by the filer's own answers: the filer sees it, but not yet what a reviewer established meanwhile
     * @param proposal by the answers as established
     */
    void handedIn(ClaimCase claim, Assessment estimate, Assessment proposal) {
        ClaimKind kind = kinds.of(claim.kind());
        Answers answers = texts.established(claim);
        claim.handedIn(clock.instant(), texts.sealEstimate(claim, estimate));
        claim.propose(kind.eventDate(answers).orElse(null), proposal.amount().value());
        recognise(claim, kind, answers);
    }

    private void recognise(ClaimCase claim, ClaimKind kind, Answers answers) {
        jdbc.sql("DELETE FROM claim_fingerprint WHERE case_id = ?")
                .param(claim.id())
                .update();
        kind.fingerprints(answers).stream()
                .map(value -> cipher.index("claim", claim.kind() + ":" + value))
                .map(HexFormat.of()::formatHex)
                .distinct()
                .forEach(print -> jdbc.sql("INSERT INTO claim_fingerprint (case_id, fingerprint) VALUES (?, ?)")
                        .params(claim.id(), HexFormat.of().parseHex(print))
                        .update());
    }

    private Answers stillAsked(ClaimCase claim, Answers answers) {
        return kinds.stillAsked(kinds.of(claim.kind()), claim.person(), answers);
    }
}
