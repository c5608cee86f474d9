package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.ClaimFiling;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.claims.OwnCases;
import cn.jingka.portal.claims.ui.CaseProgress.Group;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** The member's cases: what needs them first, then what is under way, then what is done. */
@Route("claims")
@Menu(title = "claims.member.menu", order = 25, icon = "vaadin:clipboard-text")
@RolesAllowed("MEMBER")
class ClaimsView extends Div implements HasDynamicTitle {

    private final transient ProgressWords progressWords;
    private final transient ClaimWords words;

    ClaimsView(OwnCases own, ClaimFiling filing, ProgressWords progressWords, ClaimWords words) {
        this.progressWords = progressWords;
        this.words = words;
        addClassName("claims");
        Anchor file = new Anchor(FilingPlaces.MEMBER.start(), getTranslation("claims.member.file"));
        file.addClassName("primary-link");
        add(new PageHeader(getTranslation("claims.member.menu"), getTranslation("claims.member.subtitle"))
                .withActions(file));
        List<CaseView> cases = own.all();
        if (cases.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.CLIPBOARD_TEXT,
                    getTranslation("claims.member.empty.title"),
                    getTranslation("claims.member.empty.text")));
            add(new Panel(getTranslation("claims.member.empty.kinds"), kinds(filing.kinds(Optional.empty()))));
            return;
        }
        for (Group group : Group.values()) {
            List<CaseView> ofGroup = cases.stream()
                    .filter(view -> new CaseProgress(view).group() == group)
                    .toList();
            if (!ofGroup.isEmpty()) {
                add(panel(group, ofGroup));
            }
        }
    }

    private Panel panel(Group group, List<CaseView> cases) {
        UnorderedList list = new UnorderedList();
        list.addClassName("case-list");
        cases.forEach(view -> list.add(new CaseCard(view, progressWords)));
        Panel panel = new Panel(getTranslation("claims.member.group." + group, Integer.toString(cases.size())), list);
        return group == Group.NEEDS_MEMBER ? panel.leading() : panel;
    }

    private UnorderedList kinds(List<ClaimKind> offered) {
        UnorderedList list = new UnorderedList();
        list.addClassName("kind-list");
        offered.forEach(kind -> {
            Span summary = new Span(words.summary(kind));
            list.add(new ListItem(
                    new Anchor(FilingPlaces.MEMBER.preCheck(kind.code()), words.title(kind.code())), summary));
        });
        return list;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("claims.member.menu");
    }
}
