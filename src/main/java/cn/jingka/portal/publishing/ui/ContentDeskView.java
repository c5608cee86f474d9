package cn.jingka.portal.publishing.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.publishing.ContentType;
import cn.jingka.portal.publishing.EditorsDesk;
import cn.jingka.portal.publishing.EditorsDesk.DeskLine;
import cn.jingka.portal.publishing.EditorsDesk.Work;
import cn.jingka.portal.publishing.Standing;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What waits for the editor, what ends soon, and everything there is. */
@Route("staff/content")
@RolesAllowed("EDITOR")
@Menu(title = "publishing.title", order = 62, icon = "vaadin:newspaper")
class ContentDeskView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Set<Work> OWN = EnumSet.of(Work.SENT_BACK, Work.OWN_DRAFT, Work.IN_REVIEW);

    private final transient EditorsDesk desk;
    private final transient ContentWords words;
    private final Select<ContentType<?>> kind = new Select<>();
    private final TextField search = new TextField();
    private final Div content = new Div();

    ContentDeskView(EditorsDesk desk, ContentWords words) {
        this.desk = desk;
        this.words = words;
        addClassName("content-desk");
        kind.setLabel(getTranslation("publishing.filter.kind"));
        kind.setItems(desk.kinds());
        kind.setEmptySelectionAllowed(true);
        kind.setItemLabelGenerator(type -> type == null ? getTranslation("publishing.filter.all") : words.kind(type));
        kind.addValueChangeListener(event -> show());
        search.setLabel(getTranslation("publishing.filter.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> show());
        Div filters = new Div(kind, search);
        filters.addClassName("row");
        content.addClassName("content-desk");
        add(new PageHeader(getPageTitle(), getTranslation("publishing.subtitle")), begin(), filters, content);
    }

    /** Read anew whenever somebody comes here, also from here. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private Component begin() {
        Div links = new Div(new Span(getTranslation("publishing.begin")));
        links.addClassNames("row", "content-begin");
        desk.kinds()
                .forEach(type ->
                        links.add(new RouterLink(words.kind(type), NewPieceView.class, NewPieceView.parameters(type))));
        return links;
    }

    private void show() {
        content.removeAll();
        List<DeskLine> lines = desk.pieces(kind.getOptionalValue().map(ContentType::code)).stream()
                .filter(this::found)
                .toList();
        if (lines.isEmpty()) {
            content.add(new EmptyState(
                    VaadinIcon.NEWSPAPER,
                    getTranslation("publishing.empty"),
                    getTranslation(search.isEmpty() ? "publishing.empty.text" : "publishing.empty.search")));
            return;
        }
        section("publishing.section.toReview", lines, line -> line.work() == Work.TO_REVIEW)
                .ifPresentOrElse(panel -> content.add(panel.leading()), () -> content.add(nothingWaits()));
        section("publishing.section.own", lines, line -> OWN.contains(line.work()))
                .ifPresent(content::add);
        section("publishing.section.expiring", lines, line -> line.standing() == Standing.EXPIRING)
                .ifPresent(content::add);
        section("publishing.section.others", lines, line -> line.work() == Work.OTHERS_DRAFT)
                .ifPresent(content::add);
        content.add(new Panel(
                getTranslation("publishing.section.all", Formats.count(lines.size())),
                new ContentGrid(words, desk, lines)));
    }

    private boolean found(DeskLine line) {
        String wished = search.getValue().strip().toLowerCase(Locale.ROOT);
        return line.title().zh().toLowerCase(Locale.ROOT).contains(wished)
                || line.title().en().toLowerCase(Locale.ROOT).contains(wished)
                || line.id().contains(wished);
    }

    private Component nothingWaits() {
        Paragraph nothing = new Paragraph(getTranslation("publishing.nothingToReview"));
        nothing.addClassName("soft");
        return nothing;
    }

    private Optional<Panel> section(String title, List<DeskLine> lines, Predicate<DeskLine> which) {
        List<DeskLine> chosen = lines.stream().filter(which).toList();
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("content-lines");
        chosen.forEach(line -> list.add(new DeskLineItem(words, desk.kind(line.kind()), line)));
        return Optional.of(new Panel(getTranslation(title, Formats.count(chosen.size())), list));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("publishing.title");
    }
}
