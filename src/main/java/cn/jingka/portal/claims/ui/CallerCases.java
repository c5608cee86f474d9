package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.OwnCases;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.security.CallerAccess;
import cn.jingka.portal.common.ui.CallerExplanation;
import cn.jingka.portal.common.ui.CallerPanel;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The caller's cases: what is open with who has it and what is missing, the closed ones folded; and why one was decided so. */
@org.springframework.stereotype.Component
class CallerCases implements CallerPanel, CallerExplanation {

    private static final Pattern CASE = Pattern.compile("claims/(L[0-9]+)");

    private final OwnCases own;
    private final ClaimWords words;
    private final ProgressWords progressWords;
    private final Texts texts;

    CallerCases(OwnCases own, ClaimWords words, ProgressWords progressWords, Texts texts) {
        this.own = own;
        this.words = words;
        this.progressWords = progressWords;
        this.texts = texts;
    }

    @Override
    public String id() {
        return "cases";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Component create(CallerAccess access) {
        List<CaseView> all = own.all();
        List<CaseView> over = all.stream()
                .filter(view -> new CaseProgress(view).group() == CaseProgress.Group.DONE)
                .toList();
        List<CaseView> open = all.stream().filter(view -> !over.contains(view)).toList();
        Div content = new Div();
        if (open.isEmpty()) {
            Paragraph none = new Paragraph(words.say("claims.caller.none"));
            none.addClassName("soft");
            content.add(none);
        } else {
            content.add(list(open));
        }
        if (!over.isEmpty()) {
            Details closed = new Details(words.say("claims.caller.over", Integer.toString(over.size())), list(over));
            closed.addClassName("caller-why");
            content.add(closed);
        }
        return content;
    }

    @Override
    public Optional<Component> of(String route) {
        Matcher found = CASE.matcher(route);
        if (!found.matches()) {
            return Optional.empty();
        }
        CaseView view = own.get(found.group(1));
        return new CaseProgress(view)
                .latest()
                .map(latest -> new SpokenDecision(words.decision(view, latest.number()), texts));
    }

    private UnorderedList list(List<CaseView> views) {
        UnorderedList list = new UnorderedList();
        list.addClassName("caller-lines");
        views.forEach(view -> list.add(line(view)));
        return list;
    }

    private ListItem line(CaseView view) {
        CaseProgress progress = new CaseProgress(view);
        Anchor title = new Anchor(FilingPlaces.AGENT.of(view.reference()), words.title(view.kind()));
        title.addClassName("title");
        Span reference = new Span(progressWords.reference(view));
        reference.addClassName("soft");
        Div head = new Div(title, reference, progressWords.badge(progress));
        head.addClassName("caller-line");
        ListItem item = new ListItem(head);
        if (progress.group() != CaseProgress.Group.DONE) {
            item.add(new Paragraph(words.say(
                    "claims.member.stepAndHolder",
                    progressWords.step(progress),
                    progressWords.holder(view, ProgressWords.Reader.UNIT))));
            if (progress.needsMember()) {
                item.add(new Paragraph(progressWords.needed(progress)));
            }
        }
        progressWords.nextDate(progress).map(Paragraph::new).ifPresent(item::add);
        return item;
    }
}
