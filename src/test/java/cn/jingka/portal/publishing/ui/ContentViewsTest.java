package cn.jingka.portal.publishing.ui;

import static cn.jingka.portal.testing.PublishingFixture.AUTHOR;
import static cn.jingka.portal.testing.PublishingFixture.REVIEWER;
import static cn.jingka.portal.testing.PublishingFixture.asEditor;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.common.ui.DateField;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.common.ui.RowsField;
import cn.jingka.portal.publishing.EditorsDesk;
import cn.jingka.portal.publishing.Piece;
import cn.jingka.portal.publishing.Publications;
import cn.jingka.portal.publishing.Standing;
import cn.jingka.portal.testing.PortalViewTest;
import cn.jingka.portal.testing.PublishingFixture;
import cn.jingka.portal.testing.TestContent;
import cn.jingka.portal.testing.TestContentType;
import com.github.mvysny.kaributesting.v10.MockAccessDeniedException;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The editors' list, a new piece, and a piece at the desk. */
class ContentViewsTest extends PortalViewTest {

    private static final String ID = "spring-fair";
    private static final LocalDate TODAY = LocalDate.of(2015, 3, 2);

    @Autowired
    private EditorsDesk desk;

    @Autowired
    private Publications publications;

    @Autowired
    private PublishingFixture content;

    @Autowired
    private TestContentType type;

    @Test
    void theListShowsWhatWaitsForWhomAndWhatEndsSoon() {
        content.inReview(type, ID, TestContent.called("春季招聘会", "Spring fair"));
        content.publish(
                type, "short", TestContent.called("短期通知", "Short notice"), TODAY, Optional.of(TODAY.plusDays(5)));

        open(AUTHOR, "staff/content");
        assertThat(page()).contains("您在写的（1）", "等另一位编辑审核", "14 天内到期（1）", "2015-03-07 到期");
        assertThat(page()).contains("现在没有等您审核的内容");

        open(REVIEWER, "staff/content");
        assertThat(page()).contains("等您审核（1）", "春季招聘会");
        _setValue(_get(TextField.class, spec -> spec.withLabel("按标题或网址名查找")), "没有这样的标题");
        _get(EmptyState.class);
    }

    @Test
    void aPieceIsWrittenByOneAndPublishedByAnother() {
        open(AUTHOR, "staff/content/test/new");
        assertThat(_get(TextField.class, spec -> spec.withLabel("网址名")).getValue())
                .isEqualTo("test-20150302-1");
        _setValue(_get(TextField.class, spec -> spec.withLabel("网址名")), ID);
        _setValue(_get(TextField.class, spec -> spec.withLabel("标题（中文）")), "春季招聘会");
        _click(button("保存草稿"));

        _get(PieceView.class);
        _click(button("保存并送审"));
        assertThat(_get(RefusalLine.class).getText()).isEqualTo("请用两种语言填写标题");
        _setValue(_get(TextField.class, spec -> spec.withLabel("标题（英文）")), "Spring fair");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("给审核人的话（可以不填）")), "周三开幕");
        _click(button("保存并送审"));
        assertThat(page()).contains("审核中", "周三开幕", "由另一位编辑审核和发布");
        assertThat(_find(Button.class, spec -> spec.withText("立即发布"))).isEmpty();

        open(REVIEWER, "staff/content/test/" + ID);
        assertThat(page()).contains("春季招聘会", "周三开幕");
        _setValue(_get(DateField.class, spec -> spec.withLabel("开始显示的日期")), TODAY.plusDays(2));
        _setValue(_get(DateField.class, spec -> spec.withLabel("最后一天")), TODAY.plusDays(1));
        _click(button("发布，自 2015-03-04 起显示"));
        assertThat(_get(RefusalLine.class).getText()).contains("最后一天 2015-03-03 早于开始日期 2015-03-04");
        assertThat(publications.find(type, ID, TODAY.plusDays(2))).isEmpty();

        _setValue(_get(DateField.class, spec -> spec.withLabel("最后一天")), TODAY.plusDays(9));
        _click(button("发布，自 2015-03-04 起显示"));
        assertThat(page()).contains("待显示", "2015-03-04 至 2015-03-11");
        assertThat(publications.find(type, ID, TODAY)).isEmpty();
        assertThat(publications.find(type, ID, TODAY.plusDays(2))).isPresent();
    }

    @Test
    void sentBackWithWordsItIsWrittenOn() {
        content.inReview(type, ID, TestContent.called("春季招聘会", "Spring fair"));
        open(REVIEWER, "staff/content/test/" + ID);
        _click(button("退回给作者"));
        assertThat(_get(RefusalLine.class).getText()).isEqualTo("请写明原因。");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("请写明要改什么")), "请补充地点");
        _click(button("退回给作者"));

        open(AUTHOR, "staff/content/test/" + ID);
        assertThat(page()).contains("退回的原因", "请补充地点");
        _click(button("添加地点"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("地点（中文）")), "工人体育馆");
        select("预览");
        assertThat(page()).contains("工人体育馆");
        select("编辑");
        _click(button("保存草稿"));
        select("经过");
        assertThat(page()).contains("退回修改", "建立草稿");
        assertThat(((TestContent) piece().draft().orElseThrow().content()).places())
                .containsExactly(new LocalText("工人体育馆", ""));
    }

    @Test
    void whoWasSlowerSeesTheOthersTextBesideTheirOwnAndChooses() {
        int version = content.draft(type, ID, TestContent.called("春季招聘会", "Spring fair"));
        open(AUTHOR, "staff/content/test/" + ID);
        _setValue(_get(TextField.class, spec -> spec.withLabel("标题（中文）")), "秋季招聘会");
        asEditor(REVIEWER, () -> desk.save(type.code(), ID, version, TestContent.called("夏季招聘会", "Summer fair")));

        _click(button("保存草稿"));

        assertThat(_get(RefusalLine.class).getText()).contains(REVIEWER, "2015-03-02 10:00");
        assertThat(page()).contains("夏季招聘会", "标题 · 中文");
        assertThat(_get(TextField.class, spec -> spec.withLabel("标题（中文）")).getValue())
                .isEqualTo("秋季招聘会");
        _click(button("保存我写的"));
        assertThat(piece().title().zh()).isEqualTo("秋季招聘会");
        assertThat(piece().history()).hasSize(3);
    }

    @Test
    void aNewVersionStartsFromThePublishedOneAndShowsWhatChanged() {
        content.publish(type, ID, TestContent.called("春季招聘会", "Spring fair"), TODAY, Optional.empty());
        open(AUTHOR, "staff/content/test/" + ID);
        _click(button("编写新版"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("标题（英文）")), "Spring job fair");
        select("与已发布的差异");
        assertThat(page()).contains("标题 · 英文", "Spring fair", "Spring job fair");

        select("编辑");
        _click(button("丢弃草稿"));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(piece().draft()).isEmpty();
        assertThat(publications
                        .find(type, ID, TODAY)
                        .orElseThrow()
                        .content()
                        .title()
                        .en())
                .isEqualTo("Spring fair");
    }

    @Test
    void withdrawnWithAReasonItIsGoneFromItsReaders() {
        content.publish(type, ID, TestContent.called("春季招聘会", "Spring fair"), TODAY, Optional.empty());
        open(AUTHOR, "staff/content/test/" + ID);
        _get(Details.class, spec -> spec.withPredicate(one -> "撤下第 1 版".equals(one.getSummaryText())))
                .setOpened(true);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("撤下的原因")), "日期有误");
        _click(button("撤下第 1 版"));

        assertThat(publications.find(type, ID, TODAY)).isEmpty();
        assertThat(piece().revisions().getFirst().standing()).isEqualTo(Standing.WITHDRAWN);
        select("经过");
        assertThat(page()).contains("日期有误", "撤下");
        select("各版");
        assertThat(page()).contains("已撤下", "以第 1 版为底稿编写新版");
    }

    @Test
    void rowsGoUpAndDownAndAway() {
        content.draft(
                type,
                ID,
                TestContent.called("春季招聘会", "Fair").withPlaces(new LocalText("甲", "A"), new LocalText("乙", "B")));
        open(AUTHOR, "staff/content/test/" + ID);
        RowsField<?> places = _get(RowsField.class);
        _click(act("把第 2 行上移"));
        assertThat(places.read())
                .extracting(Object::toString)
                .first()
                .asString()
                .contains("乙");
        assertThat(act("把第 1 行上移").isEnabled()).isFalse();
        assertThat(act("把第 2 行下移").isEnabled()).isFalse();
        _click(act("删除第 1 行"));
        assertThat(places.read()).isEqualTo(List.of(new LocalText("甲", "A")));
    }

    @Test
    void leavingWithUnsavedWritingAsks() {
        content.draft(type, ID, TestContent.called("春季招聘会", "Spring fair"));
        open(AUTHOR, "staff/content/test/" + ID);
        _setValue(_get(TextField.class, spec -> spec.withLabel("标题（中文）")), "秋季招聘会");
        UI.getCurrent().navigate("staff/content");
        assertThat(_get(ConfirmDialog.class).isOpened()).isTrue();
        _get(PieceView.class);
    }

    @Test
    void onlyEditorsOpenTheDesk() {
        signInAsStaff("operator", Role.OPERATOR);
        assertThatThrownBy(() -> UI.getCurrent().navigate("staff/content"))
                .isInstanceOf(MockAccessDeniedException.class);
        assertThatThrownBy(() -> UI.getCurrent().navigate("staff/content/test/" + TestContentType.INITIAL))
                .isInstanceOf(MockAccessDeniedException.class);
    }

    private void open(String editor, String route) {
        signInAsStaff(editor, Role.EDITOR);
        UI.getCurrent().navigate(route);
    }

    private Piece piece() {
        return content.piece(type, ID);
    }

    private static void select(String tab) {
        _get(Tabs.class).setSelectedTab(_get(Tab.class, spec -> spec.withLabel(tab)));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static Button act(String label) {
        return _find(Button.class).stream()
                .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static String page() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getElement()
                .getTextRecursively();
    }
}
