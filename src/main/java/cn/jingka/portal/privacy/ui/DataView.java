package cn.jingka.portal.privacy.ui;

import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.ui.NotShared;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.PersonSignals;
import cn.jingka.portal.common.ui.SignInAgain;
import cn.jingka.portal.privacy.OwnConsents;
import cn.jingka.portal.privacy.OwnCorrections;
import cn.jingka.portal.privacy.OwnExports;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** The member's rights over their data: a copy, corrections, consents. */
@Route("me/data")
@RolesAllowed("MEMBER")
@NotShared
class DataView extends Div implements HasDynamicTitle {

    DataView(
            OwnExports exports,
            OwnCorrections corrections,
            OwnConsents consents,
            SignInAgain again,
            PersonSignals signals,
            CurrentActor actor,
            Texts texts,
            Clock clock) {
        addClassNames("page-parts", "my-data");
        add(
                new Anchor("me", getTranslation("privacy.back")),
                new PageHeader(getPageTitle(), getTranslation("privacy.data.subtitle")),
                new ExportPanel(exports, again, signals, actor.member(), clock),
                new CorrectionsPanel(corrections, clock),
                new ConsentsPanel(consents, texts, clock),
                new Panel(
                        getTranslation("privacy.data.kept"),
                        new Paragraph(getTranslation("privacy.data.kept.text")),
                        new Anchor("privacy", getTranslation("privacy.page.link"))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("privacy.data.title");
    }
}
