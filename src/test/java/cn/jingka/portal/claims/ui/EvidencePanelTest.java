package cn.jingka.portal.claims.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.CaseView.MaterialStatus;
import cn.jingka.portal.claims.Evidence;
import cn.jingka.portal.claims.EvidenceItem;
import cn.jingka.portal.claims.OwnCases;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.testing.ClaimsFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalViewTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.FileRejectedEvent;
import com.vaadin.flow.component.upload.Upload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EvidencePanelTest extends PortalViewTest {

    @Autowired
    private MembersFixture members;

    @Autowired
    private ClaimsFixture claims;

    @Autowired
    private Evidence evidence;

    @Autowired
    private OwnCases own;

    @Autowired
    private ClaimWords words;

    private final AtomicInteger changes = new AtomicInteger();
    private PersonId person;
    private String reference;

    @BeforeEach
    void aDraft() {
        person = members.person("U0001");
        reference = claims.draft(person);
    }

    @Test
    void eachMaterialSaysWhetherItIsNeededReceivedOrTheUnitsMatter() {
        EvidencePanel panel = open(EvidencePanel.Part.FILER);

        assertThat(_find(panel, H3.class).stream().map(H3::getText)).containsExactly("现场照片", "发票", "单位调查报告");
        assertThat(texts(panel)).contains("已收到", "可以不提供", "由单位工会提供", "需要的材料都已收到");
        assertThat(_find(panel, Upload.class))
                .as("the unit sends its own report")
                .hasSize(2);
    }

    @Test
    void phonesAreAskedForJpegWhereHeicCannotBeRead() {
        Upload upload = _find(open(EvidencePanel.Part.FILER), Upload.class).getFirst();

        assertThat(evidence.takesHeic()).isEqualTo(upload.getAcceptedFileTypes().contains("image/heic"));
        assertThat(upload.getAcceptedFileTypes()).contains("image/jpeg", "application/pdf", ".jpg");
        assertThat(upload.getMaxFileSize()).isEqualTo(20 * 1024 * 1024);
    }

    @Test
    void aRefusedFileStaysWithItsReasonUntilTheMemberHasReadIt() {
        EvidencePanel panel = open(EvidencePanel.Part.FILER);
        evidence.add(reference, "photo", "<b>page</b>.jpg", new ByteArrayInputStream("<html>".getBytes()));
        panel.refresh();

        assertThat(texts(panel)).contains("未能接收", "b_.jpg");
        assertThat(texts(panel)).anyMatch(text -> text.startsWith("文件的内容既不是照片也不是 PDF"));

        _click(_get(panel, Button.class, spec -> spec.withText("知道了")));
        assertThat(texts(panel)).noneMatch(text -> text.startsWith("文件的内容既不是照片也不是 PDF"));
        assertThat(changes).hasValue(1);
    }

    @Test
    void aFileThatTheBrowserHeldBackIsNamedWithTheLimit() {
        EvidencePanel panel = open(EvidencePanel.Part.FILER);
        Upload upload = _find(panel, Upload.class).getFirst();

        ComponentUtil.fireEvent(
                upload,
                new FileRejectedEvent(upload, upload.getI18n().getError().getFileIsTooBig(), "大照片.jpg"));

        assertThat(texts(panel)).contains("大照片.jpg", "文件超过 20 MB。请在手机上选择较小的尺寸，或分成几个文件");
    }

    @Test
    void aReceivedFileIsLookedAtPageByPageAndTakenAway() throws Exception {
        EvidencePanel panel = open(EvidencePanel.Part.FILER);
        EvidenceItem item = evidence.add(reference, "receipt", "invoice.png", new ByteArrayInputStream(photo()));
        panel.refresh();

        _click(_get(
                panel,
                Button.class,
                spec -> spec.withPredicate(button ->
                        button.getAriaLabel().filter("查看 invoice.png"::equals).isPresent())));
        assertThat(_get(panel, Image.class).getAlt()).contains("invoice.png，第 1 页");
        assertThat(_get(panel, Anchor.class).getHref()).isEqualTo("claims/evidence/" + reference + "/" + item.id());

        _click(_get(
                panel,
                Button.class,
                spec -> spec.withPredicate(button ->
                        button.getAriaLabel().filter("删除 invoice.png"::equals).isPresent())));
        assertThat(texts(panel)).doesNotContain("invoice.png");
    }

    @Test
    void theReviewerPutsAFileInQuestionAndMayNotSend() {
        claims.advance(reference, person, "U0001", CaseState.IN_REVIEW);
        CaseView seen = ClaimsFixture.asMember(person, () -> own.get(reference));
        signInAsStaff("reviewer", Role.REVIEWER);
        EvidencePanel panel = new EvidencePanel(
                evidence,
                words,
                EvidencePanel.Part.REVIEWER,
                () -> ClaimsFixture.asMember(person, () -> own.get(reference)),
                changes::incrementAndGet);
        UI.getCurrent().add(panel);

        assertThat(_find(panel, Upload.class)).isEmpty();
        _click(_get(panel, Button.class, spec -> spec.withText("提出疑问")));
        _click(_get(panel, Button.class, spec -> spec.withText("告知申请人")));
        assertThat(_get(panel, TextArea.class).isInvalid()).isTrue();
        _setValue(_get(panel, TextArea.class), "看不清公章");
        _click(_get(panel, Button.class, spec -> spec.withText("告知申请人")));

        assertThat(texts(panel)).contains("有疑问", "审核人员的疑问：看不清公章");
        assertThat(seen.materials()).extracting(MaterialStatus::state).contains(MaterialStatus.State.RECEIVED);
    }

    private EvidencePanel open(EvidencePanel.Part part) {
        signInAsMember(person);
        EvidencePanel panel =
                new EvidencePanel(evidence, words, part, () -> own.get(reference), changes::incrementAndGet);
        UI.getCurrent().add(panel);
        return panel;
    }

    private static List<String> texts(EvidencePanel panel) {
        return Stream.concat(
                        _find(panel, Span.class).stream().map(Span::getText),
                        _find(panel, Paragraph.class).stream().map(Paragraph::getText))
                .toList();
    }

    private static byte[] photo() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
