package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.ui.CallerPanel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;

/** What the agent can do for the caller, each on a key of its own. Nothing here sends money anywhere. */
class DeskActions extends Nav {

    DeskActions(DeskHelp help) {
        addClassName("desk-actions");
        setAriaLabel(getTranslation("support.desk.actions"));
        add(
                link("e", "staff/call/estimate", "support.desk.estimate"),
                link("f", "staff/call/claims/new", "support.desk.file"),
                link("p", "staff/call/number", "support.desk.number"),
                link("b", "staff/call/call-back", "support.desk.callBack"),
                link("t", "staff/call/ticket", "support.desk.ticket"));
        Button keys = new Button(getTranslation("support.desk.help"), event -> help.toggle());
        keys.addThemeVariants(ButtonVariant.TERTIARY);
        keys.getElement().setAttribute(CallerPanel.KEY, "?");
        add(keys);
    }

    private Anchor link(String key, String route, String text) {
        Anchor link = new Anchor(route, getTranslation(text));
        link.getElement().setAttribute(CallerPanel.KEY, key);
        return link;
    }
}
