package cn.jingka.portal.oversight.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.oversight.LookWords;
import cn.jingka.portal.oversight.OwnAccess;
import cn.jingka.portal.oversight.OwnAccess.Look;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** “谁看过我的资料”: who looked at or changed the member's data, day by day, in plain words; each can be questioned. */
@Route("me/access")
@RolesAllowed("MEMBER")
class AccessView extends Div implements HasDynamicTitle {

    private static final int AT_ONCE = 30;

    /** How far back the list goes. */
    private enum Back {
        MONTH(Period.ofDays(30)),
        QUARTER(Period.ofMonths(3)),
        YEAR(Period.ofYears(1)),
        ALL(null);

        private final Period period;

        Back(Period period) {
            this.period = period;
        }
    }

    private final transient OwnAccess access;
    private final transient LookWords words;
    private final transient Clock clock;
    private final Select<Back> back = new Select<>();
    private final Div days = new Div();
    private final Map<LocalDate, UnorderedList> lists = new LinkedHashMap<>();
    private final Button more = new Button(getTranslation("oversight.access.more"), event -> showMore());
    private int shown;

    AccessView(OwnAccess access, LookWords words, Clock clock) {
        this.access = access;
        this.words = words;
        this.clock = clock;
        addClassNames("access", "page-parts");
        back.setLabel(getTranslation("oversight.access.span"));
        back.setItems(Back.values());
        back.setItemLabelGenerator(one -> getTranslation("oversight.access.span." + one));
        back.setValue(Back.QUARTER);
        back.addValueChangeListener(event -> show());
        days.addClassName("page-parts");
        Paragraph meaning = new Paragraph(getTranslation("oversight.access.meaning"));
        meaning.addClassName("soft");
        add(
                new Anchor("me", getTranslation("oversight.access.back")),
                new PageHeader(getPageTitle(), getTranslation("oversight.access.subtitle")).withActions(back),
                days,
                more,
                meaning);
        show();
    }

    private void show() {
        days.removeAll();
        lists.clear();
        shown = 0;
        if (access.count(from()) == 0) {
            more.setVisible(false);
            days.add(new EmptyState(
                    VaadinIcon.EYE_SLASH,
                    getTranslation("oversight.access.empty"),
                    getTranslation(
                            back.getValue() == Back.ALL
                                    ? "oversight.access.empty.all"
                                    : "oversight.access.empty.text")));
            return;
        }
        showMore();
    }

    /** New entries may come while the page is open; then one at the seam shows twice, and none is left out. */
    private void showMore() {
        List<Look> looks = access.list(from(), shown, AT_ONCE);
        looks.forEach(look ->
                day(LocalDate.ofInstant(look.at(), clock.getZone())).add(new LookLine(look, words, clock.getZone())));
        shown += looks.size();
        more.setVisible(shown < access.count(from()));
    }

    private UnorderedList day(LocalDate day) {
        return lists.computeIfAbsent(day, first -> {
            UnorderedList list = new UnorderedList();
            list.addClassName("looks");
            days.add(new Panel(Formats.prose(first, getLocale()), list));
            return list;
        });
    }

    private Optional<Instant> from() {
        return Optional.ofNullable(back.getValue().period)
                .map(period -> LocalDate.ofInstant(clock.instant(), clock.getZone())
                        .minus(period)
                        .atStartOfDay(clock.getZone())
                        .toInstant());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("oversight.access.title");
    }
}
