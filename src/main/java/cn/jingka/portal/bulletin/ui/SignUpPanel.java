package cn.jingka.portal.bulletin.ui;

import cn.jingka.portal.bulletin.NoticeBoard.Attendance;
import cn.jingka.portal.bulletin.NoticeBoard.Posted;
import cn.jingka.portal.bulletin.NoticeBoard.State;
import cn.jingka.portal.bulletin.OwnSignUps;
import cn.jingka.portal.bulletin.OwnSignUps.OwnSignUp;
import cn.jingka.portal.bulletin.OwnSignUps.Place;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.RefusalLine;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;

/** How signing up stands, and the one thing that the reader can do about it. */
class SignUpPanel extends Panel {

    private final transient Posted posted;
    private final RefusalLine refusal = new RefusalLine();

    private SignUpPanel(Posted posted) {
        super();
        this.posted = posted;
        leading();
        addClassName("sign-up");
    }

    /** For visitors and staff: the state, and for visitors the way in. */
    static SignUpPanel ofReader(Posted posted) {
        SignUpPanel panel = new SignUpPanel(posted);
        panel.showState();
        if (panel.canSignUp()) {
            Anchor signIn = new Anchor("sign-in", panel.getTranslation("bulletin.signUp.signIn"));
            panel.add(new Paragraph(panel.getTranslation("bulletin.signUp.members")), signIn);
        }
        return panel;
    }

    /** @param changed called after the member signed up or gave back */
    static SignUpPanel ofMember(Posted posted, OwnSignUps own, Runnable changed) {
        SignUpPanel panel = new SignUpPanel(posted);
        own.of(posted.id())
                .filter(mine -> !panel.again(mine))
                .ifPresentOrElse(mine -> panel.showMine(mine, own, changed), () -> panel.offer(own, changed));
        panel.add(panel.refusal);
        return panel;
    }

    /** Who gave a place back is offered one like everybody else. */
    private boolean again(OwnSignUp mine) {
        return mine.place() == Place.CANCELLED || mine.place() == Place.CALLED_OFF && canSignUp();
    }

    private boolean canSignUp() {
        State state = posted.attendance().state();
        return state == State.OPEN || state == State.FULL;
    }

    private void showState() {
        Attendance attendance = posted.attendance();
        AttendanceBadge.of(attendance, this).ifPresent(this::add);
        attendance.why().ifPresent(why -> add(new Paragraph(getTranslation("bulletin.signUp.calledOffWhy", why))));
    }

    private void offer(OwnSignUps own, Runnable changed) {
        showState();
        if (!canSignUp()) {
            return;
        }
        boolean waits = posted.attendance().state() == State.FULL;
        add(new Paragraph(getTranslation(waits ? "bulletin.signUp.waitHint" : "bulletin.signUp.hint")));
        Button signUp = new Button(getTranslation(waits ? "bulletin.signUp.wait" : "bulletin.signUp.act"), event -> {
            attempt(() -> own.signUp(posted.id()), changed);
            event.getSource().setEnabled(true);
        });
        signUp.addThemeVariants(ButtonVariant.PRIMARY);
        signUp.setDisableOnClick(true);
        add(signUp);
    }

    private void showMine(OwnSignUp mine, OwnSignUps own, Runnable changed) {
        add(PlaceBadge.of(mine.place(), this));
        add(new Paragraph(getTranslation(
                "bulletin.place.text." + mine.place(),
                Formats.count(mine.ahead() + 1),
                mine.why().orElse(""))));
        if (mine.place() == Place.SEAT || mine.place() == Place.WAITING) {
            add(new Button(getTranslation("bulletin.cancel.act"), event -> confirm(mine, own, changed)));
        }
    }

    private void confirm(OwnSignUp mine, OwnSignUps own, Runnable changed) {
        ConfirmDialog dialog = new ConfirmDialog(
                getTranslation("bulletin.cancel.title"),
                getTranslation(
                        mine.place() == Place.SEAT ? "bulletin.cancel.text" : "bulletin.cancel.waitingText",
                        posted.content().title().in(getLocale())),
                getTranslation("bulletin.cancel.act"),
                event -> attempt(() -> own.cancel(posted.id()), changed));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("bulletin.cancel.keep"));
        dialog.open();
    }

    private void attempt(Runnable act, Runnable changed) {
        refusal.clear();
        try {
            act.run();
            changed.run();
        } catch (DomainException refused) {
            refusal.say(refused);
        }
    }
}
