package cn.jingka.portal.publishing.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.publishing.ContentType;
import cn.jingka.portal.publishing.EditorsDesk;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Optional;

/** A piece that is begun: its name in addresses, and its first draft. */
@Route("staff/content/:kind/new")
@RolesAllowed("EDITOR")
class NewPieceView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final transient EditorsDesk desk;
    private final transient EditedKinds kinds;
    private final transient ContentWords words;
    private final RefusalLine refusal = new RefusalLine();
    private final TextField id = new TextField();
    private transient ContentType<?> type;
    private DraftForm form;

    NewPieceView(EditorsDesk desk, EditedKinds kinds, ContentWords words) {
        this.desk = desk;
        this.kinds = kinds;
        this.words = words;
        addClassName("content-desk");
    }

    static RouteParameters parameters(ContentType<?> type) {
        return new RouteParameters("kind", PieceView.inAddress(type.code()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        type = desk.kind(event.getRouteParameters().get("kind").orElseThrow().toUpperCase(Locale.ROOT));
        form = new DraftForm(kinds.of(type), Optional.empty());
        id.setLabel(getTranslation("publishing.new.id"));
        id.setHelperText(getTranslation("publishing.new.id.hint"));
        id.setValue(desk.freeId(type.code()));
        id.setMaxLength(60);
        Button save = new Button(getTranslation("publishing.draft.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Panel panel = new Panel(id, form, refusal, save);
        panel.addClassName("content-editing");
        add(
                new PageHeader(getPageTitle(), getTranslation("publishing.new.text"))
                        .withActions(new RouterLink(getTranslation("publishing.back"), ContentDeskView.class)),
                panel);
    }

    private void save() {
        refusal.clear();
        try {
            desk.create(type.code(), id.getValue().strip(), form.read());
        } catch (DomainException refused) {
            refusal.say(refused);
            return;
        }
        form.kept();
        getUI().ifPresent(ui -> ui.navigate(
                PieceView.class, PieceView.parameters(type.code(), id.getValue().strip())));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (form != null && form.changed()) {
            LeaveDialog.ask(event);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("publishing.new.title", words.kind(type));
    }
}
