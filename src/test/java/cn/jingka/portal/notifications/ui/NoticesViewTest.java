package cn.jingka.portal.notifications.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.notifications.Notice;
import cn.jingka.portal.notifications.Notices;
import cn.jingka.portal.notifications.OutboxReport;
import cn.jingka.portal.notifications.OutboxReport.Filter;
import cn.jingka.portal.notifications.OutboxReport.Group;
import cn.jingka.portal.testing.PortalViewTest;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class NoticesViewTest extends PortalViewTest {

    private static final List<String> STATES =
            List.of("DELIVERED", "SENT", "UNKNOWN", "FAILED", "UNDELIVERED", "NO_NUMBER", "GIVEN_UP");

    @Autowired
    private Notices notices;

    @Autowired
    private OutboxReport report;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void oneMessageOfEachKind() {
        notices.queue(
                "payout-batch:17",
                IntStream.range(0, STATES.size())
                        .mapToObj(n -> new Notice(
                                STATES.get(n), new PersonId(n + 1), "outboxtest.payment", List.of("一季度", "¥1.00")))
                        .toList());
        STATES.forEach(state -> jdbc.sql("""
                        UPDATE sms SET state = ?, reason = 'DEAD_NUMBER', error_code = 30005, number_masked = '139****1111'
                        WHERE notice_id = (SELECT id FROM notice WHERE notice_key = ?)
                        """).params(state, state).update());
    }

    @Test
    void theOperatorSeesCountsByBatchAndWhoseSmsDidNotArrive() {
        signInAsStaff("operator", Role.OPERATOR);

        UI.getCurrent().navigate("staff/notices");

        List<Grid> grids = _find(Grid.class);
        assertThat(GridKt._get(grids.getFirst(), 0)).isEqualTo(new Group("付款批次 17", 7, 0, 1, 1, 2, 1, 2));
        assertThat(GridKt._size(grids.getLast())).isEqualTo(5);
        assertThat(GridKt._getFormattedRow(grids.getLast(), 0).toString())
                .contains("报销款即将汇出", "139****1111", "号码不存在或不能接收短信（服务商代码 30005）");
        assertThat(_find(Button.class))
                .noneSatisfy(button -> assertThat(button.getText()).contains("发送"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void theFilterLeavesOneKind() {
        signInAsStaff("operator", Role.OPERATOR);
        UI.getCurrent().navigate("staff/notices");

        _setValue(_get(Select.class), Filter.UNKNOWN);

        assertThat(GridKt._size(_find(Grid.class).getLast())).isEqualTo(1);
        assertThat(report.countProblems(Filter.FAILED)).isEqualTo(2);
        assertThat(report.countProblems(Filter.NOT_SENT)).isEqualTo(2);
        assertThat(report.problems(Filter.FAILED, Locale.ENGLISH, 1, 5)).hasSize(1);
    }

    @Test
    void nobodyElseSeesTheOutbox() {
        signInAsStaff("reviewer", Role.REVIEWER);

        assertThatThrownBy(() -> report.groups(Texts.CHINESE, 10)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> report.countProblems(Filter.ALL)).isInstanceOf(AccessDeniedException.class);
    }
}
