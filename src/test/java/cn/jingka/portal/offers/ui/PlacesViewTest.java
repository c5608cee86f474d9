package cn.jingka.portal.offers.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.testing.PortalViewTest;
import com.vaadin.flow.component.UI;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacesViewTest extends PortalViewTest {

    @Test
    void eachPlaceStandsOnceInItsDistrictWithAllThatCanBeHadThere() {
        UI.getCurrent().navigate("benefits/places");

        assertThat(places())
                .hasSize(24)
                .filteredOn(text -> text.startsWith("颐和园"))
                .singleElement()
                .asString()
                .contains("海淀区新建宫门路 19 号", "公园年票半价", "发售和充值点、可以使用的公园", "在地图中打开", "复制地址");
        assertThat(_find(Panel.class))
                .extracting(panel -> panel.getElement().getChild(0).getText())
                .containsExactly("东城区", "西城区", "丰台区", "石景山区", "海淀区", "其他地点");
    }

    @Test
    void aPlaceWithoutAnAddressHasNothingToCopyOrOpen() {
        UI.getCurrent().navigate("benefits/places");

        assertThat(places())
                .filteredOn(text -> text.startsWith("中体倍力健身俱乐部"))
                .singleElement()
                .asString()
                .doesNotContain("在地图中打开", "复制地址");
    }

    @Test
    void oneDistrictCanBeChosen() {
        UI.getCurrent().navigate("benefits/places?district=110101");

        assertThat(places())
                .extracting(text -> text.substring(0, 3))
                .containsExactlyInAnyOrder("天坛公", "中山公", "青年湖", "东城区");
        _assertNone(EmptyState.class);
    }

    @Test
    void aDistrictWithoutPlacesSaysSo() {
        UI.getCurrent().navigate("benefits/places?district=110119");

        _assertOne(EmptyState.class);
    }

    private static List<String> places() {
        return _find(PlaceEntry.class).stream()
                .map(place -> place.getElement().getTextRecursively())
                .toList();
    }
}
