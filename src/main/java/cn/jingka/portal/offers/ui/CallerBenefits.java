package cn.jingka.portal.offers.ui;

import cn.jingka.portal.common.security.CallerAccess;
import cn.jingka.portal.common.ui.CallerPanel;
import cn.jingka.portal.offers.Benefit;
import cn.jingka.portal.offers.BenefitCatalogue;
import cn.jingka.portal.offers.ForMe;
import cn.jingka.portal.offers.OwnBenefits;
import cn.jingka.portal.offers.Reasons;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;

/** How the caller stands with the benefits: what most ask for at once, the rest folded; each with the reason and its clause. */
@org.springframework.stereotype.Component
class CallerBenefits implements CallerPanel {

    private static final List<String> OFTEN_ASKED = List.of("park-pass", "fitness", "film", "examination-sanatorium");

    private final BenefitCatalogue catalogue;
    private final OwnBenefits own;
    private final Reasons reasons;

    CallerBenefits(BenefitCatalogue catalogue, OwnBenefits own, Reasons reasons) {
        this.catalogue = catalogue;
        this.own = own;
        this.reasons = reasons;
    }

    @Override
    public String id() {
        return "benefits";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public boolean aside() {
        return true;
    }

    @Override
    public Component create(CallerAccess access) {
        return new Standing();
    }

    private final class Standing extends Div {

        private Standing() {
            Map<String, ForMe> all = own.all();
            UnorderedList often = list();
            UnorderedList rest = list();
            catalogue.all().stream()
                    .filter(benefit -> all.containsKey(benefit.id()))
                    .forEach(benefit -> (OFTEN_ASKED.contains(benefit.id()) ? often : rest)
                            .add(line(benefit, all.get(benefit.id()))));
            Details others = new Details(
                    getTranslation("offers.caller.others", Integer.toString(rest.getComponentCount())), rest);
            others.addClassName("caller-why");
            add(often, others);
        }

        private static UnorderedList list() {
            UnorderedList list = new UnorderedList();
            list.addClassName("caller-lines");
            return list;
        }

        private ListItem line(Benefit benefit, ForMe forMe) {
            Span title = new Span(benefit.title().in(getLocale()));
            title.addClassName("title");
            Div head = new Div(title, StateWords.badge(forMe.state(), forMe.from()));
            head.addClassName("caller-line");
            Span reason = new Span(reasons.sentence(forMe, getLocale()));
            Div why = new Div(reason, ClauseMark.of(forMe.clause()));
            why.addClassName("soft");
            return new ListItem(head, why);
        }
    }
}
