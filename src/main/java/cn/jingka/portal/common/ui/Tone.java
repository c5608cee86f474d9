package cn.jingka.portal.common.ui;

import com.vaadin.flow.component.icon.VaadinIcon;

/** What a state means for the reader. Colour never stands alone: each tone has its icon, and a word beside it. */
public enum Tone {
    GOOD("good", VaadinIcon.CHECK_CIRCLE),
    WAITING("waiting", VaadinIcon.CLOCK),
    BAD("bad", VaadinIcon.EXCLAMATION_CIRCLE),
    NEUTRAL("neutral", VaadinIcon.INFO_CIRCLE);

    private final String className;
    private final VaadinIcon icon;

    Tone(String className, VaadinIcon icon) {
        this.className = className;
        this.icon = icon;
    }

    public String className() {
        return className;
    }

    public VaadinIcon icon() {
        return icon;
    }
}
