package cn.jingka.portal.plans.ui;

import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.security.CallerAccess;
import cn.jingka.portal.common.ui.CallerPanel;
import cn.jingka.portal.plans.OwnPlans;
import cn.jingka.portal.plans.OwnPlans.OwnPlan;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;

/** The plans that the caller joined through the unit, and their terms (PLAN-1). */
@org.springframework.stereotype.Component
class CallerPlans implements CallerPanel {

    private final OwnPlans plans;
    private final Texts texts;

    CallerPlans(OwnPlans plans, Texts texts) {
        this.plans = plans;
        this.texts = texts;
    }

    @Override
    public String id() {
        return "plans";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean aside() {
        return true;
    }

    @Override
    public Component create(CallerAccess access) {
        List<OwnPlan> joined = plans.all();
        Locale language = UI.getCurrent().getLocale();
        if (joined.isEmpty()) {
            Paragraph none = new Paragraph(texts.getTranslation("plans.caller.none", language));
            none.addClassName("soft");
            return new Div(none);
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("caller-lines");
        joined.forEach(plan -> {
            Span title = new Span(texts.getTranslation("plans.plan." + plan.plan() + ".title", language));
            title.addClassName("title");
            Span term = new Span(texts.getTranslation(
                    "plans.caller.term",
                    language,
                    plan.from().toString(),
                    plan.until().toString()));
            term.addClassName("soft");
            list.add(new ListItem(title, term));
        });
        return new Div(list);
    }
}
