package cn.jingka.portal.merchants.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.merchants.Counter;
import cn.jingka.portal.merchants.Counter.Checked;
import cn.jingka.portal.merchants.Counter.Offered;
import cn.jingka.portal.merchants.Counter.Workplace;
import cn.jingka.portal.merchants.UseLine;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/**
 * The counter at work, one step after the other: code, what the member may have, the use with its price, the receipt.
 */
@Route("counter")
@RolesAllowed("MERCHANT")
@Menu(title = "merchants.counter.menu", order = 10, icon = "vaadin:barcode")
class CounterView extends Div implements HasDynamicTitle {

    private final transient Counter counter;
    private final transient RuleWords words;
    private final transient Clock clock;
    private final Div step = new Div();

    CounterView(Counter counter, RuleWords words, Clock clock) {
        this.counter = counter;
        this.words = words;
        this.clock = clock;
        addClassNames("page-parts", "counter");
        step.addClassName("page-parts");
        try {
            Workplace place = counter.workplace();
            add(new PageHeader(getPageTitle(), place.outlet().in(getLocale())), step);
            askForCode();
        } catch (DomainException refused) {
            add(EmptyState.page(
                    VaadinIcon.SHOP, getTranslation("merchants.counter.closed"), words.refusal(refused, getLocale())));
        }
    }

    private void askForCode() {
        show(new CodePanel(counter, words, this::choose));
    }

    private void choose(Checked checked) {
        show(new CheckedPanel(checked, words, clock, offered -> use(checked, offered), this::askForCode));
    }

    private void use(Checked checked, Offered offered) {
        show(new UsePanel(
                counter, checked, offered, words, clock, this::receipt, () -> choose(checked), this::askForCode));
    }

    private void receipt(UseLine use) {
        show(new ReceiptPanel(use, words, clock, this::askForCode));
    }

    private void show(Component part) {
        step.removeAll();
        step.add(part);
        part.scrollIntoView();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("merchants.counter.title");
    }
}
