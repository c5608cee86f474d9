package cn.jingka.portal.support.ui;

import cn.jingka.portal.support.Calls.Call;
import com.vaadin.flow.component.Component;

/**
 * A part of the agent's screen that shows the caller's own data: it comes into being when the caller is verified, and is taken away
 * when the verification runs out or the call ends. Beans of this kind stand below the call's head by their order.
 */
public interface DeskPanel {

    Component of(Call call);
}
