package cn.jingka.portal.common.ui;

import cn.jingka.portal.common.security.CallerAccess;
import com.vaadin.flow.component.Component;

/**
 * A module's part of the hotline's desk: what the module's own services tell the caller, laid out for the agent. Implemented as
 * a bean. The desk creates it {@linkplain CallerAccess#asCaller as the caller} and records the
 * look; what the panel does later, on a click, goes through the access that it is given.
 */
public interface CallerPanel {

    /** Attribute with the key that presses a button or follows a link of the desk; one lower-case letter. */
    String KEY = "data-key";

    /**
     * Names the section: {@code support.desk.section.<id>} is its title, {@code support.audit.looked.<id>} what the member reads
     * of the look.
     */
    String id();

    /** From the top. */
    int order();

    /** Whether it stands in the narrow column at the side: facts that fit into a few lines. */
    default boolean aside() {
        return false;
    }

    /**
     * For the caller on the phone, whose member services answer while this runs.
     *
     * @param access to the same caller, for what happens later
     */
    Component create(CallerAccess access);
}
