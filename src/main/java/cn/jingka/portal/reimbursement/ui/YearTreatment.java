package cn.jingka.portal.reimbursement.ui;

import cn.jingka.portal.common.ui.MoneyText;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.reimbursement.TreatmentLine;
import cn.jingka.portal.reimbursement.rules.Channel;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The year's treatment as the insurer reported it, each line counted or not, and why not. */
class YearTreatment extends Panel {

    YearTreatment(List<TreatmentLine> lines) {
        add(new H2(getTranslation("reimbursement.year.lines", Integer.toString(lines.size()))));
        if (lines.isEmpty()) {
            add(new Paragraph(getTranslation("reimbursement.year.lines.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("treatment-list");
        lines.reversed().forEach(line -> list.add(new ListItem(line(line))));
        add(list);
    }

    private Component line(TreatmentLine line) {
        String dates = line.channel() == Channel.INPATIENT
                ? getTranslation(
                        "reimbursement.year.lines.stay",
                        line.admitted().toString(),
                        line.date().toString())
                : line.date().toString();
        Div head = new Div(
                new Span(getTranslation("reimbursement.part." + line.channel()) + " " + dates),
                new MoneyText(line.selfPayOne()));
        head.addClassNames("row", "apart");
        Div block = new Div(head);
        line.notCounted().ifPresent(reason -> {
            Div why = new Div(new StateBadge(Tone.NEUTRAL, getTranslation("reimbursement.year.lines.notCounted")));
            why.add(new Span(getTranslation(reason)));
            line.clause().ifPresent(clause -> {
                Span mark = new Span(clause);
                mark.addClassName("clause");
                why.add(mark);
            });
            why.addClassNames("row", "soft");
            block.add(why);
        });
        return block;
    }
}
