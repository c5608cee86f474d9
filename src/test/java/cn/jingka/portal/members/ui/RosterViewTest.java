package cn.jingka.portal.members.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.members.Filing;
import cn.jingka.portal.members.MemberRow;
import cn.jingka.portal.members.RosterColumn;
import cn.jingka.portal.members.RosterRow;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalViewTest;
import cn.jingka.portal.testing.RosterWorkbook;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RosterViewTest extends PortalViewTest {

    private static final String DOCUMENT = MembersFixture.identityNumber(910_001);

    @Autowired
    private MembersFixture members;

    @Test
    void anOfficerCorrectsARejectedRowAndConfirms() {
        open();
        upload(new RosterWorkbook().row(DOCUMENT, RosterColumn.GENDER, "?").bytes());

        _click((Button) GridKt._getCellComponent(grid(), 0, RosterDraftPanel.ACTIONS));
        _setValue(_get(TextField.class, spec -> spec.withLabel("性别")), "女");
        _click(_get(Button.class, spec -> spec.withText("重新核对这一行")));
        _click(_get(Button.class, spec -> spec.withText("确认生效 1 行")));

        MemberRow row = (MemberRow) GridKt._get(_get(Grid.class), 0);
        assertThat(row.name()).isEqualTo("李梅");
        assertThat(row.document()).doesNotContain(DOCUMENT.substring(6, 14));
        _get(Upload.class);
    }

    @Test
    void aFileThatIsNoRosterIsRefusedWhereItWasChosen() {
        open();

        upload(new byte[] {1, 2, 3});

        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).contains("这不是 .xlsx 工作簿");
        _get(Upload.class);
    }

    @Test
    void anUnconfirmedRosterIsStillThereAfterALostSession() {
        open();
        upload(new RosterWorkbook().row(DOCUMENT).bytes());

        UI.getCurrent().navigate("");
        UI.getCurrent().navigate(RosterView.class, "U0001");

        assertThat(((RosterRow) GridKt._get(grid(), 0)).line()).isEqualTo(2);
        _click(_get(Button.class, spec -> spec.withText("放弃这份名册")));
        _assertNone(Button.class, spec -> spec.withText("放弃这份名册"));
    }

    @Test
    void membersAreFoundByName() {
        members.newPerson("U0001").named("赵一").create();
        members.newPerson("U0001").named("钱二").create();
        open();

        _setValue(_get(TextField.class, spec -> spec.withLabel("按姓名查找")), "钱");

        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(1);
    }

    @Test
    void anAdministratorWithdrawsAFiling() {
        members.person("U0001");
        signInAsStaff("admin", Role.ADMINISTRATOR);
        UI.getCurrent().navigate(RosterView.class, "U0001");

        _click((Button) GridKt._getCellComponent(_get(Grid.class), 0, MemberList.ACTIONS));

        assertThat(((MemberRow) GridKt._get(_get(Grid.class), 0)).filing()).isEqualTo(Filing.NOT_YET);
    }

    private void open() {
        members.unit("U0001");
        signInAsStaff("officer", Role.UNIT_OFFICER, "U0001");
        UI.getCurrent().navigate(RosterView.class, "U0001");
    }

    private static void upload(byte[] file) {
        UploadKt._upload(_get(Upload.class), "名册.xlsx", file);
        MockVaadin.clientRoundtrip(false);
    }

    @SuppressWarnings("unchecked")
    private static Grid<RosterRow> grid() {
        return (Grid<RosterRow>) _find(Grid.class).getFirst();
    }
}
