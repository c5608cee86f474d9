package cn.jingka.portal.members.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.ui.KeyValues;
import cn.jingka.portal.common.ui.MePanel;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.members.CardBlock;
import cn.jingka.portal.members.CardState;
import cn.jingka.portal.members.CardView;
import cn.jingka.portal.members.Filing;
import cn.jingka.portal.members.OwnCard;
import cn.jingka.portal.members.OwnMembership;
import cn.jingka.portal.members.OwnMembership.HeldCategory;
import cn.jingka.portal.members.OwnMembership.Membership;
import cn.jingka.portal.members.PhoneState;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The member's own matters: card, membership, how they are reached. */
@Route("me")
@Menu(title = "members.me.menu", order = 40, icon = "vaadin:user")
@RolesAllowed("MEMBER")
class MeView extends Div implements HasDynamicTitle {

    private final transient OwnMembership membership;
    private final transient OwnCard card;
    private final transient Texts texts;
    private final transient Clock clock;

    MeView(
            OwnMembership membership,
            OwnCard card,
            Texts texts,
            Clock clock,
            List<MePanel> parts,
            AuthenticationContext authentication) {
        this.membership = membership;
        this.card = card;
        this.texts = texts;
        this.clock = clock;
        addClassName("me");
        Membership own = membership.get();
        add(
                new PageHeader(getTranslation("members.me.menu"))
                        .withActions(
                                new Anchor("messages", getTranslation("members.me.messages")),
                                new Anchor("payments", getTranslation("members.me.payments"))),
                cardPanel(own),
                membershipPanel(own),
                contactPanel(own));
        parts.stream()
                .sorted(Comparator.comparing(MePanel::order))
                .map(MePanel::create)
                .forEach(this::add);
        add(new Panel(
                getTranslation("members.me.session"),
                new Button(getTranslation("members.me.signOut"), event -> authentication.logout())));
    }

    private Panel cardPanel(Membership own) {
        Panel panel = new Panel(getTranslation("members.me.card.title"));
        panel.addClassName("me-card");
        fillCard(panel, own);
        return panel;
    }

    private void fillCard(Panel panel, Membership own) {
        boolean underWay = card.underWay();
        card.current()
                .ifPresentOrElse(
                        held -> show(panel, own, held, underWay),
                        () -> panel.add(new Paragraph(getTranslation(CardStates.missingKey(own, underWay)))));
    }

    private void show(Panel panel, Membership own, CardView held, boolean underWay) {
        Div state = new Div(
                CardStates.badge(panel, held.state()),
                new Span(
                        getTranslation("members.me.card.issued", held.issuedOn().toString())));
        state.addClassNames("row", "soft");
        panel.add(new CardPicture(own.name(), held), state);
        if (held.state() == CardState.LOST) {
            panel.add(new Paragraph(getTranslation(
                    underWay ? "members.me.card.replacementUnderWay" : "members.me.card.noReplacement")));
            return;
        }
        card.blocks().forEach(block -> panel.add(new Paragraph(words(block))));
        panel.add(new Button(
                getTranslation("members.me.lost.action"),
                event -> new ReportLostDialog(held.tail(), () -> reportLost(panel, own)).open()));
    }

    private String words(CardBlock block) {
        String since = prose(LocalDate.ofInstant(block.blockedAt(), clock.getZone()));
        return block.reason()
                .map(reason -> getTranslation("members.me.card.blocked." + block.source(), since, reason))
                .orElseGet(() -> getTranslation("members.me.card.blocked." + block.source(), since));
    }

    private void reportLost(Panel panel, Membership own) {
        card.reportLost();
        panel.getChildren().skip(1).toList().forEach(panel::remove);
        fillCard(panel, own);
    }

    private Panel membershipPanel(Membership own) {
        KeyValues facts = new KeyValues()
                .with(getTranslation("members.me.name"), own.name())
                .with(getTranslation("members.me.document"), own.document())
                .with(getTranslation("members.me.unit"), own.unitName())
                .with(getTranslation("members.me.since"), since(own))
                .with(getTranslation("members.me.filing"), filing(own))
                .with(
                        getTranslation("members.me.insured"),
                        getTranslation(own.insuredToday() ? "members.me.insured.yes" : "members.me.insured.no"));
        if (own.categories().isEmpty()) {
            facts.with(getTranslation("members.me.category"), getTranslation("members.me.category.NONE"));
        }
        own.categories().forEach(held -> facts.with(getTranslation("members.me.category"), category(held)));
        return new Panel(getTranslation("members.me.membership"), facts);
    }

    private String since(Membership own) {
        String from = prose(own.since());
        return own.left() == null ? from : getTranslation("members.me.fromTo", from, prose(own.left()));
    }

    private String filing(Membership own) {
        return own.filing() == Filing.ON_FILE && own.filedOn() != null
                ? getTranslation("members.me.filing.on", prose(own.filedOn()))
                : getTranslation("members.me.filing." + own.filing());
    }

    private String category(HeldCategory held) {
        String name = getTranslation("members.me.category." + held.category());
        String from = prose(held.period().from());
        return held.period().isOpen()
                ? getTranslation("members.me.category.since", name, from)
                : getTranslation(
                        "members.me.category.fromTo",
                        name,
                        from,
                        prose(held.period().to()));
    }

    private Panel contactPanel(Membership own) {
        Div number = new Div(
                new Span(own.phone() == null ? getTranslation("members.me.phone.none") : own.phone()),
                new StateBadge(
                        own.phoneState() == PhoneState.WORKING ? Tone.GOOD : Tone.BAD,
                        getTranslation("members.me.phone." + own.phoneState())));
        number.addClassName("row");
        RadioButtonGroup<Locale> language = new RadioButtonGroup<>(getTranslation("members.me.language"));
        language.setItems(List.of(Texts.CHINESE, Locale.ENGLISH));
        language.setItemLabelGenerator(one -> texts.getTranslation("members.me.language.own", one));
        language.setValue(texts.spoken(own.language()));
        language.addValueChangeListener(event -> membership.speak(event.getValue()));
        return new Panel(
                getTranslation("members.me.contact"),
                new KeyValues().with(getTranslation("members.me.phone"), number),
                new Anchor("me/number", getTranslation("members.me.phone.change")),
                language);
    }

    private String prose(LocalDate day) {
        return Formats.prose(day, getLocale());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("members.me.menu");
    }
}
