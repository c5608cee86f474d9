package cn.jingka.portal.members.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.common.ui.UploadTexts;
import cn.jingka.portal.members.RosterBatch;
import cn.jingka.portal.members.Rosters;
import cn.jingka.portal.members.Unit;
import cn.jingka.portal.members.UnitMembers;
import cn.jingka.portal.members.Units;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** The unit's roster: upload a workbook, look at its difference, correct, confirm; and the members on record. */
@Route("staff/roster")
@RolesAllowed({"UNIT_OFFICER", "ADMINISTRATOR"})
@Menu(title = "members.roster.menu", order = 10, icon = "vaadin:users")
class RosterView extends UnitScopedView {

    private static final int SECONDS_SHOWN = 6;

    private final transient Rosters rosters;
    private final transient UnitMembers members;
    private final transient Optional<LocalDate> filingDay;
    private final Div upload = new Div();
    private MemberList list;

    RosterView(Units units, Rosters rosters, UnitMembers members, CurrentActor actor, Clock clock) {
        super(units, "members.roster.title");
        this.rosters = rosters;
        this.members = members;
        this.filingDay = actor.has(Role.ADMINISTRATOR) ? Optional.of(LocalDate.now(clock)) : Optional.empty();
    }

    @Override
    void show(Unit unit) {
        list = new MemberList(members, unit, filingDay);
        upload.removeAll();
        rosters.openDraft(unit.code()).ifPresentOrElse(draft -> showDraft(unit, draft), () -> showUpload(unit));
        add(upload, list);
    }

    private void showUpload(Unit unit) {
        RefusalLine refusal = new RefusalLine();
        Upload field = new Upload(UploadHandler.inMemory((file, bytes) -> read(unit, file.fileName(), bytes, refusal)));
        field.setMaxFiles(1);
        field.setAcceptedFileExtensions(".xlsx");
        field.addAllFinishedListener(event -> field.clearFileList());
        field.setI18n(UploadTexts.of(this));
        upload.removeAll();
        upload.add(new Panel(
                getTranslation("members.roster.upload.title"),
                new Paragraph(getTranslation("members.roster.upload.text")),
                field,
                refusal));
    }

    /** A refused file leaves everything as it was; the reason stands where the file was chosen. */
    private void read(Unit unit, String fileName, byte[] bytes, RefusalLine refusal) {
        try {
            showDraft(unit, rosters.upload(unit.code(), fileName, bytes));
        } catch (DomainException refused) {
            refusal.say(refused);
        }
    }

    private void showDraft(Unit unit, RosterBatch draft) {
        upload.removeAll();
        upload.add(new RosterDraftPanel(rosters, draft, applied -> finish(unit, applied)));
    }

    private void finish(Unit unit, Optional<RosterBatch> applied) {
        applied.ifPresent(batch -> Notification.show(
                getTranslation(
                        "members.roster.applied",
                        batch.counts().added(),
                        batch.counts().changed(),
                        batch.counts().removed()),
                SECONDS_SHOWN * 1000,
                Notification.Position.TOP_CENTER));
        showUpload(unit);
        applied.filter(batch -> batch.counts().rejected() > 0)
                .ifPresent(batch -> upload.addComponentAsFirst(new Panel(
                        getTranslation(
                                "members.roster.rejectedLeft", batch.counts().rejected()),
                        new RejectedDownload(rosters, batch.id()))));
        list.refresh();
    }
}
