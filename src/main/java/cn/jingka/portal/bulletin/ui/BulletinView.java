package cn.jingka.portal.bulletin.ui;

import cn.jingka.portal.bulletin.NoticeBoard;
import cn.jingka.portal.bulletin.NoticeBoard.Posted;
import cn.jingka.portal.bulletin.NoticeKind;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.place.District;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.PageHeader;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Job fairs, vacancies, training: what is coming, for everyone to read. {@code ?kind=TRAINING} opens it on one kind.
 */
@Route("bulletin")
@AnonymousAllowed
class BulletinView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<Integer> SPANS = List.of(7, 30, 90);

    private final transient Clock clock;
    private final transient List<Posted> all;
    private final Select<NoticeKind> kind = new Select<>();
    private final Select<Integer> within = new Select<>();
    private final Select<District> district = new Select<>();
    private final Checkbox free = new Checkbox();
    private final TextField words = new TextField();
    private final Paragraph count = new Paragraph();
    private final Div list = new Div();

    BulletinView(NoticeBoard board, CurrentActor actor, Clock clock) {
        this.clock = clock;
        all = board.current();
        addClassName("bulletin");
        PageHeader header = new PageHeader(getPageTitle(), getTranslation("bulletin.subtitle"));
        if (actor.has(Role.MEMBER)) {
            header.withActions(new Anchor("bulletin/mine", getTranslation("bulletin.mine.title")));
        }
        header.withActions(new Anchor("courses", getTranslation("bulletin.courses.title")));
        count.addClassName("soft");
        count.getElement().setAttribute("role", "status");
        add(header, filters(), count, list);
    }

    private Div filters() {
        kind.setLabel(getTranslation("bulletin.filter.kind"));
        kind.setItems(NoticeKind.values());
        kind.setItemLabelGenerator(one -> getTranslation(one == null ? "bulletin.filter.all" : one.key()));
        within.setLabel(getTranslation("bulletin.filter.date"));
        within.setItems(SPANS);
        within.setItemLabelGenerator(days ->
                days == null ? getTranslation("bulletin.filter.all") : getTranslation("bulletin.filter.within", days));
        district.setLabel(getTranslation("bulletin.filter.district"));
        district.setItems(Arrays.stream(District.values())
                .filter(one -> all.stream().anyMatch(posted -> isIn(posted, one)))
                .toList());
        district.setItemLabelGenerator(one -> getTranslation(one == null ? "bulletin.filter.all" : one.key()));
        free.setLabel(getTranslation("bulletin.filter.free"));
        words.setLabel(getTranslation("bulletin.filter.words"));
        words.setPlaceholder(getTranslation("bulletin.filter.words.placeholder"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        for (Select<?> select : List.of(kind, within, district)) {
            select.setEmptySelectionAllowed(true);
            select.addValueChangeListener(event -> show());
        }
        free.addValueChangeListener(event -> show());
        words.addValueChangeListener(event -> show());
        Div filters = new Div(words, kind, within, district, free);
        filters.addClassName("board-filters");
        return filters;
    }

    private static boolean isIn(Posted posted, District district) {
        return posted.content().places().stream()
                .anyMatch(place -> place.district().equals(Optional.of(district)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("kind")
                .flatMap(name -> Arrays.stream(NoticeKind.values())
                        .filter(one -> one.name().equalsIgnoreCase(name))
                        .findFirst())
                .ifPresent(kind::setValue);
        show();
    }

    private BoardFilter filter() {
        return new BoardFilter(
                kind.getOptionalValue(),
                within.getOptionalValue(),
                district.getOptionalValue(),
                free.getValue(),
                words.getValue());
    }

    private void show() {
        BoardFilter filter = filter();
        LocalDate today = LocalDate.now(clock);
        List<Posted> found = all.stream()
                .filter(posted -> filter.lets(posted.content(), today))
                .toList();
        list.removeAll();
        count.setVisible(!found.isEmpty());
        count.setText(getTranslation("bulletin.count", Formats.count(found.size())));
        if (found.isEmpty()) {
            list.add(nothing(filter.equals(BoardFilter.NONE)));
            return;
        }
        UnorderedList cards = new UnorderedList();
        cards.addClassName("notice-list");
        found.forEach(posted -> cards.add(new NoticeCard(posted)));
        list.add(cards);
    }

    private EmptyState nothing(boolean atAll) {
        return atAll
                ? new EmptyState(
                        VaadinIcon.CALENDAR_O, getTranslation("bulletin.empty"), getTranslation("bulletin.empty.text"))
                : new EmptyState(
                        VaadinIcon.SEARCH,
                        getTranslation("bulletin.none"),
                        getTranslation("bulletin.none.text"),
                        new Button(getTranslation("bulletin.filter.clear"), event -> clear()));
    }

    private void clear() {
        kind.clear();
        within.clear();
        district.clear();
        free.clear();
        words.clear();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("bulletin.title");
    }
}
