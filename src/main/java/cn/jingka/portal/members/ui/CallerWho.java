package cn.jingka.portal.members.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.security.CallerAccess;
import cn.jingka.portal.common.ui.CallerPanel;
import cn.jingka.portal.common.ui.KeyValues;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.members.OwnMembership;
import cn.jingka.portal.members.OwnMembership.HeldCategory;
import cn.jingka.portal.members.OwnMembership.Membership;
import cn.jingka.portal.members.PhoneState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Who is on the phone: membership, categories that hold today, how they are reached and in which language. */
@org.springframework.stereotype.Component
class CallerWho implements CallerPanel {

    private final OwnMembership membership;
    private final Texts texts;
    private final Clock clock;

    CallerWho(OwnMembership membership, Texts texts, Clock clock) {
        this.membership = membership;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "who";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean aside() {
        return true;
    }

    @Override
    public Component create(CallerAccess access) {
        return new Facts(membership.get(), access.onBehalf(OwnMembership.class, membership));
    }

    private final class Facts extends Div {

        private Facts(Membership own, OwnMembership later) {
            KeyValues facts = new KeyValues()
                    .with(getTranslation("members.me.document"), own.document())
                    .with(getTranslation("members.me.unit"), own.unitName())
                    .with(getTranslation("members.me.since"), since(own))
                    .with(getTranslation("members.me.filing"), getTranslation("members.me.filing." + own.filing()))
                    .with(
                            getTranslation("members.me.insured"),
                            getTranslation(own.insuredToday() ? "members.me.insured.yes" : "members.me.insured.no"))
                    .with(getTranslation("members.me.category"), categories(own))
                    .with(getTranslation("members.me.phone"), number(own))
                    .with(getTranslation("members.caller.language"), language(own, later));
            Span name = new Span(own.name());
            name.addClassName("caller-name");
            add(name, facts);
        }

        private String since(Membership own) {
            String from = Formats.prose(own.since(), getLocale());
            return own.left() == null
                    ? from
                    : getTranslation("members.me.fromTo", from, Formats.prose(own.left(), getLocale()));
        }

        private String categories(Membership own) {
            LocalDate today = LocalDate.now(clock);
            List<String> held = own.categories().stream()
                    .filter(category -> category.period().contains(today))
                    .map(HeldCategory::category)
                    .map(category -> getTranslation("members.me.category." + category))
                    .toList();
            return held.isEmpty()
                    ? getTranslation("members.me.category.NONE")
                    : String.join(getTranslation("members.caller.separator"), held);
        }

        private Component number(Membership own) {
            Anchor change = new Anchor("staff/call/number", getTranslation("members.caller.changeNumber"));
            change.getElement().setAttribute(KEY, "p");
            Div number = new Div(
                    new Span(own.phone() == null ? getTranslation("members.me.phone.none") : own.phone()),
                    new StateBadge(
                            own.phoneState() == PhoneState.WORKING ? Tone.GOOD : Tone.BAD,
                            getTranslation("members.me.phone." + own.phoneState())),
                    change);
            number.addClassName("row");
            return number;
        }

        private Component language(Membership own, OwnMembership later) {
            Select<Locale> language = new Select<>();
            language.setAriaLabel(getTranslation("members.me.language"));
            language.addClassName("caller-select");
            language.setItems(List.of(Texts.CHINESE, Locale.ENGLISH));
            language.setItemLabelGenerator(one -> texts.getTranslation("members.me.language.own", one));
            language.setValue(texts.spoken(own.language()));
            language.addValueChangeListener(event -> {
                later.speak(event.getValue());
                Notification.show(getTranslation("members.caller.languageSaved"));
            });
            return language;
        }
    }
}
