package cn.jingka.portal.merchants.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;

/** The camera of the counter, reading QR codes. It starts when it is told to, and stops at the first code. */
@Tag("card-scanner")
@NpmPackage(value = "jsqr", version = "1.4.0")
@JsModule("./merchants/card-scanner.js")
class CardScanner extends Component {

    CardScanner() {
        getElement().setProperty("startLabel", getTranslation("merchants.scan.start"));
        getElement().setProperty("stopLabel", getTranslation("merchants.scan.stop"));
        getElement().setProperty("aimLabel", getTranslation("merchants.scan.aim"));
        getElement().setProperty("refusedText", getTranslation("merchants.scan.refused"));
        getElement().setProperty("absentText", getTranslation("merchants.scan.absent"));
    }

    Registration addCodeListener(ComponentEventListener<CodeEvent> listener) {
        return addListener(CodeEvent.class, listener);
    }

    /** A code came before the camera. Public, because the framework makes it. */
    @DomEvent("card-code")
    public static class CodeEvent extends ComponentEvent<CardScanner> {

        private final String code;

        public CodeEvent(CardScanner source, boolean fromClient, @EventData("event.detail.code") String code) {
            super(source, fromClient);
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}
