package cn.jingka.portal.support.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Stands on every page of the member while an agent looks on, and ends it. */
class ShareBanner extends Aside {

    static final String CLASS = "share-banner";

    ShareBanner(Runnable stop) {
        addClassName(CLASS);
        getElement().setAttribute("role", "status");
        Button end = new Button(getTranslation("support.share.stop"), event -> stop.run());
        end.addThemeVariants(ButtonVariant.SMALL);
        add(VaadinIcon.EYE.create(), new Span(getTranslation("support.share.banner")), end);
    }
}
