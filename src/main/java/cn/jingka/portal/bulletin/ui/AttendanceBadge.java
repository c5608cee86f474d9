package cn.jingka.portal.bulletin.ui;

import cn.jingka.portal.bulletin.NoticeBoard.Attendance;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Whether there is room, in a word. */
final class AttendanceBadge {

    private AttendanceBadge() {}

    /** Empty where nobody has to sign up. @param owner speaks the reader's language */
    static Optional<StateBadge> of(Attendance attendance, Component owner) {
        return switch (attendance.state()) {
            case NOT_NEEDED -> Optional.empty();
            case OPEN ->
                badge(
                        Tone.GOOD,
                        attendance.seats().isPresent()
                                ? owner.getTranslation("bulletin.state.left", Formats.count(attendance.left()))
                                : owner.getTranslation("bulletin.state.open"));
            case FULL ->
                badge(
                        Tone.WAITING,
                        attendance.waiting() == 0
                                ? owner.getTranslation("bulletin.state.full")
                                : owner.getTranslation(
                                        "bulletin.state.fullWaiting", Formats.count(attendance.waiting())));
            case CLOSED -> badge(Tone.NEUTRAL, owner.getTranslation("bulletin.state.closed"));
            case OVER -> badge(Tone.NEUTRAL, owner.getTranslation("bulletin.state.over"));
            case CALLED_OFF -> badge(Tone.BAD, owner.getTranslation("bulletin.state.calledOff"));
        };
    }

    private static Optional<StateBadge> badge(Tone tone, String text) {
        return Optional.of(new StateBadge(tone, text));
    }
}
