package cn.jingka.portal.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

@Route("")
@AnonymousAllowed
class StartView extends Main {

    StartView() {
        add(new H1("京卡"), new Button("ok"));
    }
}
