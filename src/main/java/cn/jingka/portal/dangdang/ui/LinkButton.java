package cn.jingka.portal.dangdang.ui;

import cn.jingka.portal.dangdang.LinkAnswer;
import com.vaadin.flow.component.html.Anchor;

/** Leaves the portal's pages for Dangdang, where the member signs in and agrees. */
class LinkButton extends Anchor {

    LinkButton(String key) {
        super(LinkAnswer.START_PATH);
        setText(getTranslation(key));
        setRouterIgnore(true);
        addClassName("primary-link");
    }
}
