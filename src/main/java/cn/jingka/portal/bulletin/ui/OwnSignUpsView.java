package cn.jingka.portal.bulletin.ui;

import cn.jingka.portal.bulletin.OwnSignUps;
import cn.jingka.portal.bulletin.OwnSignUps.OwnSignUp;
import cn.jingka.portal.bulletin.OwnSignUps.Place;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** What the member takes part in, what is over, and what was called off. */
@Route("bulletin/mine")
@RolesAllowed("MEMBER")
class OwnSignUpsView extends Div implements HasDynamicTitle {

    OwnSignUpsView(OwnSignUps own) {
        addClassName("own-sign-ups");
        add(
                new RouterLink(getTranslation("bulletin.back"), BulletinView.class),
                new PageHeader(getPageTitle(), getTranslation("bulletin.mine.subtitle")));
        List<OwnSignUp> all = own.all();
        if (all.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.CALENDAR_O,
                    getTranslation("bulletin.mine.empty"),
                    getTranslation("bulletin.mine.empty.text"),
                    new Anchor("bulletin", getTranslation("bulletin.mine.look"))));
            return;
        }
        addPart(
                "bulletin.mine.ahead",
                all.stream().filter(OwnSignUpsView::ahead).toList());
        addPart("bulletin.mine.past", all.stream().filter(one -> !ahead(one)).toList());
    }

    private void addPart(String key, List<OwnSignUp> part) {
        if (!part.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("sign-up-list");
            part.forEach(one -> list.add(new OwnSignUpItem(one)));
            add(new Panel(getTranslation(key), list));
        }
    }

    static boolean ahead(OwnSignUp one) {
        return one.place() == Place.SEAT || one.place() == Place.WAITING;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("bulletin.mine.title");
    }
}
