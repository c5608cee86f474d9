package cn.jingka.portal.identity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** New recovery codes, shown once, to be printed or copied. */
class RecoveryCodeList extends Composite<Div> {

    RecoveryCodeList(List<String> codes) {
        OrderedList list = new OrderedList();
        list.addClassName("recovery-codes");
        codes.forEach(code -> list.add(new ListItem(new Code(code))));
        Paragraph copied = new Paragraph();
        copied.getElement().setAttribute("role", "status");
        Button copy = new Button(getTranslation("identity.recovery.copy"));
        copy.addThemeVariants(ButtonVariant.SMALL);
        copy.getElement()
                .executeJs(
                        "this.addEventListener('click', () => navigator.clipboard.writeText($0)"
                                + ".then(() => { $1.textContent = $2; }))",
                        String.join("\n", codes),
                        copied.getElement(),
                        getTranslation("identity.recovery.copied"));
        Button print = new Button(getTranslation("identity.recovery.print"));
        print.addThemeVariants(ButtonVariant.SMALL);
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        Div actions = new Div(copy, print);
        actions.addClassName("account-actions");
        getContent().add(list, actions, copied);
    }
}
