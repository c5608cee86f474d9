package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.members.MemberSearch;
import cn.jingka.portal.members.MemberSearch.Candidate;
import cn.jingka.portal.support.CallerSearch;
import cn.jingka.portal.support.CallerSearch.Result;
import cn.jingka.portal.support.Calls;
import cn.jingka.portal.support.Calls.Call;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Supplier;

/** One field for whatever the caller says; below it who that may be, told apart and no more. */
class SearchPanel extends Composite<Panel> {

    private final transient CallerSearch search;
    private final transient Calls calls;
    private final transient Call call;
    private final Runnable chosen;
    private final TextField text = new TextField(getTranslation("support.search.text"));
    private final RefusalLine refusal = new RefusalLine();
    private final Div found = new Div();

    SearchPanel(CallerSearch search, Calls calls, Call call, Runnable chosen) {
        this.search = search;
        this.calls = calls;
        this.call = call;
        this.chosen = chosen;
        found.addClassName("call-found");
        found.getElement().setAttribute("aria-live", "polite");
        getContent().add(new Paragraph(getTranslation("support.search.hint")), line(), refusal, found);
    }

    @Override
    protected Panel initContent() {
        return new Panel(getTranslation("support.search.title"));
    }

    private Div line() {
        text.setHelperText(getTranslation("support.search.text.help"));
        text.setAutofocus(true);
        text.setValueChangeMode(ValueChangeMode.EAGER);
        // The browser must not offer the next agent what this one typed.
        text.setAutocomplete(Autocomplete.OFF);
        text.addKeyDownListener(Key.ENTER, event -> find());
        text.addFocusShortcut(Key.F4);
        Button go = new Button(getTranslation("support.search.go"), event -> find());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        Div line = new Div(text, go);
        line.addClassName("call-line");
        if (call.callerNumber() != null) {
            Button byNumber = new Button(
                    getTranslation("support.search.byNumber", call.callerNumber()),
                    event -> show(() -> search.byCallerNumber(call.number())));
            byNumber.addClickShortcut(Key.F2);
            line.add(byNumber);
        }
        return line;
    }

    private void find() {
        show(() -> search.byText(call.number(), text.getValue()));
    }

    private void show(Supplier<Result> work) {
        refusal.clear();
        found.removeAll();
        try {
            show(work.get());
        } catch (DomainException refused) {
            refusal.say(refused);
        }
    }

    private void show(Result result) {
        if (result.candidates().isEmpty()) {
            found.add(new EmptyState(
                    VaadinIcon.SEARCH,
                    getTranslation("support.search.nobody"),
                    getTranslation("support.search.nobody.text")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("call-candidates");
        result.candidates().forEach(candidate -> list.add(row(candidate, result.severalShown())));
        found.add(list);
        // The first button has the focus: Enter chooses.
        list.getChildren()
                .findFirst()
                .flatMap(row ->
                        row.getChildren().filter(Button.class::isInstance).findFirst())
                .map(Button.class::cast)
                .ifPresent(Button::focus);
        if (result.more()) {
            found.add(new Paragraph(getTranslation("support.search.more", MemberSearch.MOST)));
        }
    }

    private ListItem row(Candidate candidate, boolean several) {
        Button choose = new Button(getTranslation("support.search.choose"), event -> {
            calls.choose(call.number(), candidate.person());
            chosen.run();
        });
        choose.setAriaLabel(getTranslation("support.search.choose.whom", candidate.name()));
        return new ListItem(new CandidateLine(candidate, several), choose);
    }
}
