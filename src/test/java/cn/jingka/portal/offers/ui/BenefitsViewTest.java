package cn.jingka.portal.offers.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.testing.PortalViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;

class BenefitsViewTest extends PortalViewTest {

    @Test
    void aVisitorFindsABenefitByThePlaceWhereItIsHad() {
        UI.getCurrent().navigate("benefits");
        _setValue(_get(TextField.class), "雕塑园");

        assertThat(_find(BenefitsView.class).getFirst().getElement().getTextRecursively())
                .contains("公园年票半价")
                .doesNotContain("法律");
    }

    @Test
    void aSearchWithoutAResultSaysSo() {
        UI.getCurrent().navigate("benefits");
        _setValue(_get(TextField.class), "滑雪");

        _assertOne(EmptyState.class);
    }

    @Test
    void aBenefitShowsWhereItCanBeHad() {
        UI.getCurrent().navigate("benefits/film");

        assertThat(_get(H1.class).getText()).isEqualTo("合作影院电影票");
        assertThat(_find(ListItem.class)).extracting(ListItem::getText).contains("海淀工人文化宫");
    }

    @Test
    void anUnknownBenefitIsNotFound() {
        assertThatThrownBy(() -> UI.getCurrent().navigate("benefits/yacht")).hasMessageContaining("No route found");
    }
}
