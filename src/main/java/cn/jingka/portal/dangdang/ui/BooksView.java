package cn.jingka.portal.dangdang.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.PersonSignals;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.dangdang.Books;
import cn.jingka.portal.dangdang.LinkAnswer;
import cn.jingka.portal.dangdang.OwnBooks;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/**
 * Gold membership at Dangdang: how long it can still be had, until when it lasts, and what extends it (BOOK-1 to
 * BOOK-3).
 */
@Route("books")
@RolesAllowed("MEMBER")
class BooksView extends Div implements HasDynamicTitle {

    private final transient OwnBooks books;
    private final transient PersonSignals signals;
    private final transient Clock clock;
    private final transient PersonId person;
    private final RefusalLine refusal = new RefusalLine();
    private final Paragraph done = new Paragraph();
    private final Div parts = new Div();
    private transient Registration listening;

    BooksView(OwnBooks books, PersonSignals signals, CurrentActor actor, Clock clock) {
        this.books = books;
        this.signals = signals;
        this.clock = clock;
        this.person = actor.member();
        addClassName("books");
        done.addClassName("books-done");
        done.getElement().setAttribute("role", "status");
        done.setVisible(false);
        parts.addClassName("page-parts");
        PageHeader header = new PageHeader(getTranslation("dangdang.title"), getTranslation("dangdang.subtitle"))
                .withActions(new Anchor("benefits/books", getTranslation("dangdang.terms.link")));
        add(header, refusal, done, parts);
        tellAnswer();
        show();
    }

    /** What came of the way to Dangdang is told once, on the first page after it. */
    private void tellAnswer() {
        WrappedSession session = VaadinSession.getCurrent().getSession();
        if (session.getAttribute(LinkAnswer.ATTRIBUTE) instanceof LinkAnswer answer) {
            session.removeAttribute(LinkAnswer.ATTRIBUTE);
            String words = getTranslation(answer.key(), answer.arguments().toArray());
            if (answer.linked()) {
                done.setText(words);
                done.setVisible(true);
            } else {
                refusal.say(words);
            }
        }
    }

    private void show() {
        Books now = books.current();
        parts.removeAll();
        if (now.link().isPresent()) {
            showLinked(now, now.link().get());
        } else {
            parts.add(new BindPanel(now, clock));
        }
    }

    private void showLinked(Books now, Books.Link link) {
        now.gold().ifPresent(gold -> {
            parts.add(new GoldPanel(gold, now.terms()));
            gold.year().ifPresent(year -> parts.add(new GoldYearPanel(year, now.terms())));
        });
        parts.add(
                new OrdersPanel(now.orders(), clock.getZone()),
                new LinkPanel(now, link, clock.getZone(), this::refresh, this::askToUnlink));
    }

    private void refresh() {
        attempt(books::refresh);
    }

    private void askToUnlink() {
        new UnlinkDialog(books.current().window(), () -> attempt(books::unlink)).open();
    }

    private void attempt(Runnable action) {
        refusal.clear();
        done.setVisible(false);
        try {
            action.run();
        } catch (DomainException refused) {
            refusal.say(refused);
        }
        show();
    }

    /** An order that Dangdang tells of shows at once on the open page. */
    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        listening = signals.listen(person, () -> ui.access(this::show));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        listening.remove();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dangdang.title");
    }
}
