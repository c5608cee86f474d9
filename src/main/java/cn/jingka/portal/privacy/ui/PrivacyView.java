package cn.jingka.portal.privacy.ui;

import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;

/** What the portal does with personal data, for everyone to read before they sign in. */
@Route("privacy")
@AnonymousAllowed
class PrivacyView extends Div implements HasDynamicTitle {

    /** A section, and how many points it has. */
    private record Part(String name, int points) {}

    private static final List<Part> PARTS = List.of(
            new Part("what", 6),
            new Part("why", 5),
            new Part("who", 6),
            new Part("long", 5),
            new Part("safe", 4),
            new Part("rights", 6));

    PrivacyView() {
        addClassNames("page-parts", "privacy-page");
        add(
                new PageHeader(getPageTitle(), getTranslation("privacy.page.subtitle")),
                new Panel(new Paragraph(getTranslation("privacy.page.lead"))).leading());
        PARTS.forEach(part -> add(panel(part)));
        add(new Panel(
                getTranslation("privacy.page.questions"),
                new Paragraph(getTranslation("privacy.page.questions.text")),
                new Anchor("me/data", getTranslation("privacy.me.link"))));
    }

    private Panel panel(Part part) {
        UnorderedList points = new UnorderedList();
        for (int n = 1; n <= part.points(); n++) {
            points.add(new ListItem(getTranslation("privacy.page." + part.name() + "." + n)));
        }
        return new Panel(getTranslation("privacy.page." + part.name()), points);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("privacy.page.title");
    }
}
