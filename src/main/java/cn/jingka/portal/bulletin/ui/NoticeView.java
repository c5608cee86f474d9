package cn.jingka.portal.bulletin.ui;

import cn.jingka.portal.bulletin.NoticeBoard;
import cn.jingka.portal.bulletin.NoticeBoard.Posted;
import cn.jingka.portal.bulletin.OwnSignUps;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.common.ui.DownloadLink;
import cn.jingka.portal.common.ui.PageHeader;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import java.util.Optional;

/** One notice for everyone; members sign up here. */
@Route("bulletin/:id")
@AnonymousAllowed
class NoticeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String CALENDAR = "text/calendar;charset=utf-8";

    private final transient NoticeBoard board;
    private final transient OwnSignUps own;
    private final transient CurrentActor actor;
    private String title = "";

    NoticeView(NoticeBoard board, OwnSignUps own, CurrentActor actor) {
        this.board = board;
        this.own = own;
        this.actor = actor;
        addClassName("notice");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Posted> posted = event.getRouteParameters().get("id").flatMap(board::find);
        if (posted.isPresent()) {
            show(posted.get());
        } else {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(Posted posted) {
        removeAll();
        title = posted.content().title().in(getLocale());
        PageHeader header =
                new PageHeader(title, getTranslation(posted.content().kind().key()));
        if (!posted.content().occasions().isEmpty()) {
            header.withActions(calendar(posted.id()));
        }
        add(new RouterLink(getTranslation("bulletin.back"), BulletinView.class), header);
        if (posted.attendance().state() != NoticeBoard.State.NOT_NEEDED) {
            add(signUp(posted));
        }
        add(new NoticeArticle(posted.content()));
    }

    private SignUpPanel signUp(Posted posted) {
        return actor.has(Role.MEMBER)
                ? SignUpPanel.ofMember(
                        posted, own, () -> board.find(posted.id()).ifPresent(this::show))
                : SignUpPanel.ofReader(posted);
    }

    private DownloadLink calendar(String id) {
        Locale language = getLocale();
        return new DownloadLink(
                getTranslation("bulletin.calendar"), id + ".ics", CALENDAR, () -> board.calendar(id, language));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
