package cn.jingka.portal.common.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * Why an amount is what it is, for the agent on the phone: the steps that the member finds on a page of their own, each with its
 * clause and how to say it. Implemented as a bean by each module that explains amounts; runs as the caller.
 */
public interface CallerExplanation {

    /**
     * @param route where the member finds it explained, e.g. {@code payments/RB-2014Q1-1/why}
     * @return nothing when another module explains it
     */
    Optional<Component> of(String route);
}
