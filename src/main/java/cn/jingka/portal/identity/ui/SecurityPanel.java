package cn.jingka.portal.identity.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A part of the page about one's own sign-in ({@code me/security}, {@code staff/security}); implemented as a bean. */
interface SecurityPanel {

    /** From the top: passkeys 10, authenticator 20, recovery codes 30, password 40, devices 50. */
    int order();

    /** The panel for the person signed in, or nothing when it doesn't concern them. */
    Optional<Component> create(Reader reader);

    /** Who reads the page. */
    enum Reader {
        MEMBER,
        STAFF,
        /** A merchant's counter. */
        COUNTER
    }
}
