package cn.jingka.portal.common.ui;

import com.vaadin.flow.component.Component;

/** A module's part of the page with the member's own matters; implemented as a bean. */
public interface MePanel {

    /** From the top, below card, membership and contact data. */
    int order();

    /** The panel for the member signed in. */
    Component create();
}
