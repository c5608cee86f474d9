package cn.jingka.portal.publishing.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.publishing.Draft;
import cn.jingka.portal.publishing.EditorsDesk;
import cn.jingka.portal.publishing.Piece;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** One piece at the desk: its form, its look, what changed, what happened, and what the editor may do with it. */
@Route("staff/content/:kind/:id")
@RolesAllowed("EDITOR")
class PieceView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final transient EditorsDesk desk;
    private final transient EditedKinds kinds;
    private final transient ContentWords words;
    private final transient Clock clock;
    private final RefusalLine refusal = new RefusalLine();
    private final Div conflict = new Div();
    private final Div content = new Div();
    private transient EditedKind<?> kind;
    private transient Piece piece;
    private DraftForm form;
    /** The version from which the form was written. */
    private int version;

    PieceView(EditorsDesk desk, EditedKinds kinds, ContentWords words, Clock clock) {
        this.desk = desk;
        this.kinds = kinds;
        this.words = words;
        this.clock = clock;
        addClassName("content-desk");
    }

    static RouteParameters parameters(String kind, String id) {
        return new RouteParameters(new RouteParam("kind", inAddress(kind)), new RouteParam("id", id));
    }

    static String inAddress(String kind) {
        return kind.toLowerCase(Locale.ROOT);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String code = event.getRouteParameters().get("kind").orElseThrow().toUpperCase(Locale.ROOT);
        kind = kinds.of(desk.kind(code));
        piece = desk.piece(code, event.getRouteParameters().get("id").orElseThrow());
        show();
    }

    private void show() {
        form = editing()
                .map(draft -> new DraftForm(kind, Optional.of(draft.content())))
                .orElse(null);
        version = piece.draft().map(Draft::version).orElse(0);
        refusal.clear();
        conflict.removeAll();
        removeAll();
        Div main = new Div(refusal, conflict, new PieceTabs(this, Optional.ofNullable(form), content), content);
        main.addClassName("content-main");
        Div columns = new Div(main, new PieceSide(this));
        columns.addClassName("content-columns");
        add(
                new PageHeader(
                                getPageTitle(),
                                getTranslation("publishing.piece.subtitle", words.kind(kind.type()), piece.id()))
                        .withActions(new RouterLink(getTranslation("publishing.back"), ContentDeskView.class)),
                columns);
    }

    private Optional<Draft> editing() {
        return piece.draft().filter(draft -> !draft.inReview());
    }

    /** What is being written, else what is being reviewed, else what was published last, else what was dropped. */
    Object current() {
        if (form != null) {
            return form.read();
        }
        return piece.draft()
                .map(Draft::content)
                .or(() -> piece.shown().map(Piece.Revision::content))
                .or(() -> piece.revisions().stream().findFirst().map(Piece.Revision::content))
                .orElseGet(() ->
                        desk.contentAt(piece.kind(), piece.id(), piece.history().getFirst()));
    }

    /** Keeps what stands in the form; when somebody else was faster, both stay and the editor chooses. */
    boolean save() {
        refusal.clear();
        conflict.removeAll();
        try {
            Object written = form.read();
            version = desk.save(piece.kind(), piece.id(), version, written);
            form.kept();
            return true;
        } catch (DomainException refused) {
            refuse(refused);
            return false;
        }
    }

    void sendToReview(String note) {
        if (save()) {
            act(() -> desk.sendToReview(piece.kind(), piece.id(), version, note), "publishing.done.sent");
        }
    }

    void discard() {
        act(() -> desk.discard(piece.kind(), piece.id(), version), "publishing.done.discarded");
    }

    /** Puts this editor's text over what the other saved, which stays in the history. */
    void overwrite() {
        version = desk.piece(piece.kind(), piece.id()).draft().orElseThrow().version();
        if (save()) {
            done("publishing.done.saved");
        }
    }

    /** Does something with the piece and reads it again; a refusal is said on the page. */
    void act(Runnable act, String done) {
        try {
            act.run();
        } catch (DomainException refused) {
            refuse(refused);
            return;
        }
        done(done);
    }

    void done(String text) {
        reload();
        Notification.show(getTranslation(text));
    }

    void reload() {
        piece = desk.piece(piece.kind(), piece.id());
        show();
        scrollIntoView();
    }

    private void refuse(DomainException refused) {
        refusal.say(refused);
        if (refused.key().equals("publishing.error.changedMeanwhile")) {
            conflict.add(new ConflictPanel(this, desk.piece(piece.kind(), piece.id())));
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (form != null && form.changed()) {
            LeaveDialog.ask(event);
        }
    }

    EditorsDesk desk() {
        return desk;
    }

    ContentWords words() {
        return words;
    }

    Clock clock() {
        return clock;
    }

    EditedKind<?> kind() {
        return kind;
    }

    Piece piece() {
        return piece;
    }

    @Override
    public String getPageTitle() {
        return words.title(piece.title());
    }
}
