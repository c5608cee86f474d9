package cn.jingka.portal.identity.internal;

import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.Workplaces;
import cn.jingka.portal.identity.Landing;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

@Component
class AskedPage implements Landing {

    private final VaadinDefaultRequestCache askedBefore;
    private final CurrentActor actor;

    AskedPage(VaadinDefaultRequestCache askedBefore, CurrentActor actor) {
        this.askedBefore = askedBefore;
        this.actor = actor;
    }

    @Override
    public String after(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest asked = askedBefore.getRequest(request, response);
        askedBefore.removeRequest(request, response);
        return asked != null
                ? asked.getRedirectUrl()
                : request.getContextPath() + "/" + Workplaces.of(actor).orElse("");
    }
}
