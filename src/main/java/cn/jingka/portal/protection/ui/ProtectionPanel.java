package cn.jingka.portal.protection.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.ui.DownloadLink;
import cn.jingka.portal.common.ui.HomePanel;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.protection.OwnProtection;
import cn.jingka.portal.protection.ProtectionCover.Cover;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;

/** The free protection in force (PROT-1, PROT-2): until when, for what, the certificate, and the way to a claim. */
@org.springframework.stereotype.Component
class ProtectionPanel implements HomePanel {

    private final OwnProtection protection;
    private final Texts texts;

    ProtectionPanel(OwnProtection protection, Texts texts) {
        this.protection = protection;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public Optional<Component> create(PersonId person) {
        Locale language = UI.getCurrent().getLocale();
        Cover cover = protection.today();
        Panel panel = new Panel(text("protection.home.title", language));
        if (cover.covered()) {
            panel.add(covered(cover, language));
        } else {
            panel.add(new Paragraph(text("protection.home.uncovered", language, text(cover.reasonKey(), language))));
        }
        return Optional.of(panel);
    }

    private Component covered(Cover cover, Locale language) {
        Div links = new Div(certificate(language), new Anchor("claims", text("protection.home.claim", language)));
        links.addClassNames("row", "protection-links");
        Div lines = new Div(
                new StateBadge(
                        Tone.GOOD,
                        text(
                                "protection.home.until",
                                language,
                                Formats.prose(cover.until().orElseThrow(), language))),
                line("protection.home.accident", "accident-protection", language),
                line("protection.home.fire", "household-fire", language),
                links);
        lines.addClassName("home-lines");
        return lines;
    }

    private Component certificate(Locale language) {
        if (!protection.certificateReady()) {
            return new Span(text("protection.home.noCertificate", language));
        }
        return new DownloadLink(
                text("protection.home.certificate", language),
                text("protection.certificate.file", language),
                "application/pdf",
                protection::certificate);
    }

    private Component line(String key, String benefit, Locale language) {
        Div line = new Div(
                new Span(text(key, language)),
                new Anchor("benefits/" + benefit, text("protection.home.terms", language)));
        line.addClassNames("row", "apart");
        return line;
    }

    private String text(String key, Locale language, Object... arguments) {
        return texts.getTranslation(key, language, arguments);
    }
}
