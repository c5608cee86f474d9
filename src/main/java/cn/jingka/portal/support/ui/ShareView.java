package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.NotShared;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.support.SharedViews;
import cn.jingka.portal.support.SharedViews.Offer;
import cn.jingka.portal.support.SharedViews.OwnShare;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The member lets the agent of their call look on, by a code that they read out. */
@Route("me/share")
@RolesAllowed("MEMBER")
@NotShared
class ShareView extends Div implements HasDynamicTitle {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final transient SharedViews shares;
    private final transient SharingPages pages;
    private final transient Ticker ticker;
    private final ZoneId zone;
    private final Div state = new Div();
    private Optional<OwnShare> shown = Optional.empty();
    private transient Registration ticks;

    ShareView(SharedViews shares, SharingPages pages, Ticker ticker, Clock clock) {
        this.shares = shares;
        this.pages = pages;
        this.ticker = ticker;
        this.zone = clock.getZone();
        addClassName("share-view");
        add(
                new Anchor("me", getTranslation("support.share.back")),
                new PageHeader(getPageTitle(), getTranslation("support.share.text")),
                state);
        show(shares.own());
    }

    private void look() {
        Optional<OwnShare> now = shares.own();
        if (!now.equals(shown)) {
            show(now);
        }
    }

    private void show(Optional<OwnShare> own) {
        shown = own;
        state.removeAll();
        if (own.isEmpty()) {
            state.add(new EmptyState(
                    VaadinIcon.PHONE,
                    getTranslation("support.share.noCall"),
                    getTranslation("support.share.noCallText")));
        } else if (own.get().joined()) {
            state.add(joined());
        } else {
            state.add(ready());
        }
    }

    private Panel ready() {
        Button consent = new Button(getTranslation("support.share.consent"), event -> offer());
        consent.addThemeVariants(ButtonVariant.PRIMARY);
        return new Panel(
                getTranslation("support.share.ready"),
                new UnorderedList(
                        new ListItem(getTranslation("support.share.sees")),
                        new ListItem(getTranslation("support.share.notSeen")),
                        new ListItem(getTranslation("support.share.readOnly")),
                        new ListItem(getTranslation("support.share.ends"))),
                consent);
    }

    private void offer() {
        Offer offer = shares.offer();
        pages.watch(UI.getCurrent());
        shown = shares.own();
        Div code = new Div(offer.code());
        code.addClassName("big-code");
        state.removeAll();
        state.add(new Panel(
                getTranslation("support.share.readOut"),
                code,
                new Paragraph(getTranslation(
                        "support.share.until", TIME.format(offer.until().atZone(zone)))),
                stop("support.share.cancel")));
    }

    private Panel joined() {
        return new Panel(
                getTranslation("support.share.joined"),
                new Paragraph(getTranslation("support.share.goOn")),
                stop("support.share.stop"));
    }

    private Button stop(String words) {
        return new Button(getTranslation(words), event -> {
            shares.stop();
            look();
        });
    }

    @Override
    protected void onAttach(AttachEvent event) {
        ticks = ticker.every(PAUSE, event.getUI(), this::look);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        ticks.remove();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("support.share.title");
    }
}
