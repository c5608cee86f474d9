package cn.jingka.portal.common.ui;

import cn.jingka.portal.common.person.PersonId;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A module's part of the member's home page; implemented as a bean. */
public interface HomePanel {

    /** From the top: 100 what matters now, 200 what needs the member, 300 this year's reimbursement, 400 card and protection, 500 the rest. */
    int order();

    /** The panel for this member, or nothing when the module has nothing to say. */
    Optional<Component> create(PersonId person);
}
