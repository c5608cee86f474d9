package cn.jingka.portal.reimbursement;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.testing.FeedClient;
import cn.jingka.portal.testing.PortalViewTest;
import com.github.mvysny.kaributesting.v10.MockAccessDeniedException;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FeedsViewTest extends PortalViewTest {

    private static final String LINE = "A1,P1,OUTPATIENT,2014-02-03,,H001,20.00,10.00,4.00,6.00,NORMAL,";

    private FeedClient feed() {
        return new FeedClient(url("/api/v1/medical-feed"), "svc-feed");
    }

    private void open() {
        signInAsStaff("operator", Role.OPERATOR);
        UI.getCurrent().navigate("staff/feeds");
    }

    @Test
    void withoutAnyImportTheScreenSaysWhatComesHere() {
        open();

        assertThat(_get(H1.class).getText()).isEqualTo("数据");
        assertThat(_get(EmptyState.class).isVisible()).isTrue();
        assertThat(_get(Upload.class).isVisible()).isTrue();
        assertThat(_find(Grid.class)).isEmpty();
    }

    @Test
    void anImportShowsItsCountsAndItsRejectedLinesAndWhatIsSetAside() {
        feed().importLines(LINE, LINE.replace("A1", "A2").replace("10.00", "11.00"));
        open();

        assertThat(_find(EmptyState.class)).isEmpty();
        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).contains("已完成 1 个文件，共接收 0 行，退回 1 行");
        var actions = cell("actions");
        assertThat(_get(actions, Anchor.class).getText()).isEqualTo("下载退回的行");
        _click(_get(actions, Button.class));
        assertThat(_find(_get(Dialog.class), Paragraph.class))
                .extracting(Paragraph::getText)
                .contains("现在仍有 1 行等待人员进入名册");
    }

    @SuppressWarnings("unchecked")
    private static Component cell(String column) {
        return _getCellComponent((Grid<FeedBatch>) _get(Grid.class), 0, column);
    }

    @Test
    void aFileThatWasRefusedSaysWhyInPlainWords() {
        feed().importFile("x.csv", "nonsense\n".getBytes(StandardCharsets.UTF_8));
        open();

        var state = cell("state");
        assertThat(state.getElement().getTextRecursively()).contains("未导入", "表头缺少这些列：settlement_id");
    }

    @Test
    void aUnitOfficerIsTurnedAway() {
        signInAsStaff("officer", Role.UNIT_OFFICER, "U0001");

        assertThatThrownBy(() -> UI.getCurrent().navigate("staff/feeds")).isInstanceOf(MockAccessDeniedException.class);
    }
}
