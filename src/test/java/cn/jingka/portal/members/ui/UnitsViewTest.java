package cn.jingka.portal.members.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.members.Unit;
import cn.jingka.portal.members.UnitKind;
import cn.jingka.portal.members.Units;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalViewTest;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class UnitsViewTest extends PortalViewTest {

    @Autowired
    private Units units;

    @Autowired
    private MembersFixture members;

    @Test
    void anAdministratorCreatesAUnit() {
        open();
        assertThat(texts()).contains("还没有单位");
        _click(_get(Button.class, spec -> spec.withText("新建单位")));
        set("单位代码", "U0009");
        set("单位名称", "京九厂");
        set("区划代码", "东城");
        save();
        assertThat(texts()).contains("区划代码应为 6 位数字，例如 110101");

        set("区划代码", "110101");
        _setValue(_get(DatePicker.class), LocalDate.of(2012, 1, 1));
        save();

        assertThat(units.all())
                .containsExactly(new Unit("U0009", "京九厂", "110101", UnitKind.UNION, true, LocalDate.of(2012, 1, 1)));
        assertThat(GridKt._size(_get(Grid.class))).isOne();
    }

    @Test
    @SuppressWarnings("unchecked")
    void theKindOfAUnitWithPeopleStaysAsItIs() {
        members.person("U0001");
        open();
        _click((Button) GridKt._getCellComponent(_get(Grid.class), 0, UnitsView.ACTIONS));
        _setValue((Select<UnitKind>) _get(Select.class), UnitKind.GROUP);
        save();

        assertThat(texts()).contains("单位 U0001 已有人员，不能再改变单位性质");
        assertThat(units.all().getFirst().kind()).isEqualTo(UnitKind.UNION);
    }

    private void open() {
        signInAsStaff("admin", Role.ADMINISTRATOR);
        UI.getCurrent().navigate(UnitsView.class);
    }

    private static void set(String label, String value) {
        _setValue(_get(TextField.class, spec -> spec.withLabel(label)), value);
    }

    private static void save() {
        _click(_get(Button.class, spec -> spec.withText("保存单位")));
    }

    private static List<String> texts() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }
}
