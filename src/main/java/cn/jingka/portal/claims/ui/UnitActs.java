package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.CaseView.Payment;
import cn.jingka.portal.claims.ClaimFiling;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.claims.UnitDesk;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.SignInAgain;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import org.springframework.stereotype.Service;

/** What the officer can do with a case where it stands: certify it or give it back, finish or answer what they filed, appeal. */
@Service
class UnitActs {

    private final UnitDesk desk;
    private final ClaimFiling filing;
    private final SignInAgain again;
    private final ClaimWords words;
    private final ProgressWords progressWords;

    UnitActs(UnitDesk desk, ClaimFiling filing, SignInAgain again, ClaimWords words, ProgressWords progressWords) {
        this.desk = desk;
        this.filing = filing;
        this.again = again;
        this.words = words;
        this.progressWords = progressWords;
    }

    /** @param onDone the case has changed and has to be shown anew */
    Panel panel(CaseView view, Runnable onDone) {
        CaseProgress progress = new CaseProgress(view);
        Panel panel = new Panel(words.say("claims.unit.now")).leading();
        panel.add(new Paragraph(words.say(
                "claims.member.stepAndHolder",
                progressWords.step(progress),
                progressWords.holder(view, ProgressWords.Reader.UNIT))));
        if (view.state() == CaseState.AT_UNIT) {
            certify(panel, view, onDone);
        } else if (view.filedByOfficer() && view.state().open()) {
            goOn(panel, view, progress, onDone);
        }
        if (view.filedByOfficer()) {
            filersActs(panel, view, progress, onDone);
        }
        return panel;
    }

    private void certify(Panel panel, CaseView view, Runnable onDone) {
        String reference = view.reference();
        WordsForm statement = new WordsForm(
                words.say("claims.unit.certify.statement"),
                WordsForm.STATEMENT,
                words.say("claims.unit.certify.action"),
                words.say("claims.unit.certify.blank"),
                typed -> {
                    desk.certify(reference, view.version(), typed);
                    onDone.run();
                });
        Folded back = new Folded(
                words.say("claims.unit.giveBack"),
                new WordsForm(
                                words.say("claims.unit.giveBack.question"),
                                WordsForm.REASON,
                                words.say("claims.unit.giveBack.action"),
                                words.say("claims.unit.giveBack.blank"),
                                typed -> {
                                    desk.giveBack(reference, view.version(), typed);
                                    onDone.run();
                                })
                        .secondary());
        panel.add(new Paragraph(words.say("claims.unit.certify.text")), statement, back);
    }

    private void goOn(Panel panel, CaseView view, CaseProgress progress, Runnable onDone) {
        String reference = view.reference();
        progress.request().ifPresent(request -> {
            panel.add(new Quoted(request.text()));
            progressWords.answerBy(request).map(Paragraph::new).ifPresent(panel::add);
        });
        if (view.state() == CaseState.DRAFT) {
            Anchor resume = new Anchor(FilingPlaces.OFFICER.fill(reference), words.say("claims.member.needed.resume"));
            resume.addClassName("primary-link");
            panel.add(resume);
            return;
        }
        panel.add(
                new Anchor(FilingPlaces.OFFICER.check(reference), words.say("claims.member.request.answers")),
                new WordsForm(
                        words.say("claims.member.request.answer"),
                        WordsForm.REASON,
                        words.say("claims.unit.handBack"),
                        null,
                        typed -> {
                            filing.submit(reference, typed);
                            onDone.run();
                        }));
    }

    private void filersActs(Panel panel, CaseView view, CaseProgress progress, Runnable onDone) {
        String reference = view.reference();
        if (view.state().mayBecome(CaseState.WITHDRAWN)) {
            boolean draft = view.state() == CaseState.DRAFT;
            panel.add(new Folded(
                    words.say(draft ? "claims.member.withdraw.draft" : "claims.member.withdraw.open"),
                    new WordsForm(
                                    words.say("claims.unit.withdraw.why"),
                                    WordsForm.REASON,
                                    words.say(draft ? "claims.unit.discard.action" : "claims.unit.withdraw.action"),
                                    null,
                                    typed -> {
                                        filing.withdraw(reference, typed);
                                        UI.getCurrent().navigate(FilingPlaces.OFFICER.cases());
                                    })
                            .secondary()));
        }
        if (view.appealUntil().isPresent()) {
            panel.add(new Folded(
                    words.say("claims.unit.appeal"),
                    new WordsForm(
                                    words.say("claims.unit.appeal.why"),
                                    WordsForm.STATEMENT,
                                    words.say("claims.unit.appeal.action"),
                                    words.say("claims.unit.appeal.blank"),
                                    typed -> {
                                        filing.appeal(reference, typed);
                                        onDone.run();
                                    })
                            .secondary()));
        }
        boolean refusedAccount = words.kind(view.kind()).settlement() == ClaimKind.Settlement.PAYMENT_TO_BENEFICIARY
                && progress.decisions().stream()
                        .flatMap(decision -> decision.payment().stream())
                        .anyMatch(payment -> payment.state() == Payment.State.REFUSED_BY_BANK);
        if (refusedAccount) {
            panel.add(
                    new Paragraph(words.say("claims.unit.account.refused")),
                    new WordsForm(
                            words.say("claims.unit.account"),
                            WordsForm.REASON,
                            words.say("claims.unit.account.action"),
                            words.say("claims.unit.account.blank"),
                            typed -> again.before(() -> {
                                filing.correctBeneficiaryAccount(reference, typed);
                                onDone.run();
                            })));
        }
    }
}
