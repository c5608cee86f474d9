package cn.jingka.portal.identity.ui;

import cn.jingka.portal.identity.PasskeyChallenge;
import cn.jingka.portal.identity.PendingStaffSignIn;
import cn.jingka.portal.identity.PendingStaffSignIn.Way;
import cn.jingka.portal.identity.StaffEnrolment;
import cn.jingka.portal.identity.StaffEnrolment.Enrolled;
import cn.jingka.portal.identity.StaffSignIn;
import cn.jingka.portal.identity.StaffSignIn.Door;
import cn.jingka.portal.identity.TotpOffer;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import java.util.Optional;
import java.util.function.Consumer;

/** What follows the password of staff: the second factor, or setting it up the first time. */
class StaffSecondSteps extends Composite<Div> {

    private final transient StaffSignIn signIn;
    private final transient StaffEnrolment enrolment;
    private final PendingStaffSignIn pending;
    private final transient Consumer<String> entered;
    private final transient Runnable startAgain;

    /**
     * @param entered gets the address to go on to
     * @param startAgain goes back to account and password
     */
    StaffSecondSteps(
            StaffSignIn signIn,
            StaffEnrolment enrolment,
            PendingStaffSignIn pending,
            Consumer<String> entered,
            Runnable startAgain) {
        this.signIn = signIn;
        this.enrolment = enrolment;
        this.pending = pending;
        this.entered = entered;
        this.startAgain = startAgain;
        if (pending.mustEnrol()) {
            chooseFactor();
        } else if (pending.ways().contains(Way.TOTP)) {
            askTotp();
        } else {
            askPasskey();
        }
    }

    private void askTotp() {
        SecondStep step = SecondStep.totp(code -> entered.accept(signIn.code(pending, code, request(), response())));
        offer(step, Way.PASSKEY, "identity.second.usePasskey", this::askPasskey);
        offer(step, Way.RECOVERY_CODE, "identity.second.useRecovery", this::askRecovery);
        show(step);
    }

    private void askPasskey() {
        PasskeyStep step = new PasskeyStep(
                "identity.second.passkey",
                PasskeyButton.Wish.SHOW,
                () -> signIn.askPasskey(Optional.of(pending)),
                (challenge, answer) ->
                        entered.accept(signIn.passkey(Door.STAFF, challenge, answer, request(), response())));
        offer(step, Way.TOTP, "identity.second.useTotp", this::askTotp);
        offer(step, Way.RECOVERY_CODE, "identity.second.useRecovery", this::askRecovery);
        show(step);
    }

    private void askRecovery() {
        SecondStep step =
                SecondStep.recovery(code -> entered.accept(signIn.recoveryCode(pending, code, request(), response())));
        offer(step, Way.TOTP, "identity.second.useTotp", this::askTotp);
        offer(step, Way.PASSKEY, "identity.second.usePasskey", this::askPasskey);
        show(step);
    }

    private void offer(SignInStep step, Way way, String key, Runnable instead) {
        if (pending.ways().contains(way)) {
            step.other(key, instead);
        }
    }

    /** The authenticator in front: it works on every desk. */
    private void chooseFactor() {
        show(new EnrolStep(
                enrolment.offerTotp(pending),
                (offer, code) -> showCodes(enrolment.totp(pending, offer, code, request(), response())),
                Optional.<Runnable>of(this::enrolPasskey).filter(way -> signIn.passkeysPossible())));
    }

    private void enrolPasskey() {
        PasskeyStep step = new PasskeyStep(
                "identity.enrol.passkey",
                PasskeyButton.Wish.CREATE,
                () -> enrolment.askPasskey(pending),
                this::keepPasskey);
        step.other("identity.enrol.useTotp", this::chooseFactor);
        show(step);
    }

    private void keepPasskey(PasskeyChallenge challenge, String answer) {
        showCodes(enrolment.passkey(
                pending, challenge, answer, getTranslation("identity.passkey.first"), request(), response()));
    }

    private void showCodes(Enrolled enrolled) {
        show(new RecoveryStep(enrolled.recoveryCodes(), () -> entered.accept(enrolled.next())));
    }

    private void show(SignInStep step) {
        if (!(step instanceof RecoveryStep)) {
            step.other("identity.second.startAgain", startAgain);
        }
        getContent().removeAll();
        getContent().add(step);
    }

    private static VaadinServletRequest request() {
        return VaadinServletRequest.getCurrent();
    }

    private static VaadinServletResponse response() {
        return VaadinServletResponse.getCurrent();
    }

    /** What a set-up gives: the offer and the code that shows that it arrived. */
    interface Shown {
        void accept(TotpOffer offer, String code);
    }
}
