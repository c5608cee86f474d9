package cn.jingka.portal.support.ui;

import cn.jingka.portal.support.Calls.Call;
import com.vaadin.flow.component.Component;

/** Where the agent writes down what came of a call that has ended. */
public interface WrapUpSlot {

    /** @param done to be run once {@link cn.jingka.portal.support.Calls#end} has taken it */
    Component of(Call call, Runnable done);
}
