package cn.jingka.portal.claims.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.RefusalLine;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Sends the caller the link to where materials are added; an agent takes in no files over the phone. */
class EvidenceLink extends Div {

    EvidenceLink(CallFiling call, String reference) {
        addClassNames("page-parts", "evidence-link");
        RefusalLine refusal = new RefusalLine();
        Paragraph sent = new Paragraph(getTranslation("claims.caller.evidence.sent"));
        sent.getElement().setAttribute("role", "status");
        sent.setVisible(false);
        Button send = new Button(getTranslation("claims.caller.evidence.send"));
        send.addClickListener(event -> {
            refusal.clear();
            try {
                call.reminder().remind(reference);
                sent.setVisible(true);
                send.setEnabled(false);
            } catch (DomainException refused) {
                refusal.say(refused);
            }
        });
        add(new Paragraph(getTranslation("claims.caller.evidence.text")), refusal, send, sent);
    }
}
