package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.ClaimFiling;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.ui.Panel;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;

/** What can be filed: each kind with who gets what and where it is written; what only the unit files is said as such. */
class KindChoice extends Div {

    /** @param member whom an officer files for, empty for the member signed in */
    KindChoice(ClaimFiling filing, ClaimWords words, FilingPlaces places, Optional<PersonId> member) {
        addClassName("kind-choice");
        List<ClaimKind> offered = filing.kinds(member);
        offered.forEach(kind -> {
            Panel panel = panel(kind, words);
            panel.add(new Anchor(
                    places.preCheck(kind.code()),
                    getTranslation("claims.member.kinds.check", words.title(kind.code()))));
            add(panel);
        });
        words.kinds().stream()
                .filter(ClaimKind::officerOnly)
                .filter(kind -> offered.stream().noneMatch(other -> other.code().equals(kind.code())))
                .forEach(kind -> {
                    Panel panel = panel(kind, words);
                    panel.add(new Paragraph(getTranslation("claims.member.kinds.byUnit")));
                    add(panel);
                });
    }

    private static Panel panel(ClaimKind kind, ClaimWords words) {
        Span clause = new Span(words.clauses(kind));
        clause.addClassName("clause");
        return new Panel(new H2(words.title(kind.code())), new Paragraph(new Span(words.summary(kind)), clause));
    }
}
