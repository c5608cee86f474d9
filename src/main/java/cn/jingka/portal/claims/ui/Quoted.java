package cn.jingka.portal.claims.ui;

import com.vaadin.flow.component.html.Paragraph;

/** What a person wrote, with its line breaks, set off from the portal's own words. */
class Quoted extends Paragraph {

    Quoted(String words) {
        super(words);
        addClassName("quoted");
    }
}
