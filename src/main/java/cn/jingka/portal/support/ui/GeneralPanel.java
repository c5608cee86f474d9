package cn.jingka.portal.support.ui;

import cn.jingka.portal.support.Calls.Call;
import com.vaadin.flow.component.Component;

/** A part of the agent's screen with what everybody may know: it stands there from the answering of the call to its end. */
public interface GeneralPanel {

    Component of(Call call);
}
