package cn.jingka.portal.protection.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.protection.CertificateCheck;
import cn.jingka.portal.protection.CertificateCheck.Result;
import cn.jingka.portal.protection.CertificateCheck.Status;
import cn.jingka.portal.protection.OwnProtection;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

class CertificateTest extends PortalViewTest {

    private static final Pattern CODE = Pattern.compile("(?:[0-9A-Z]{4}-){6}[0-9A-Z]{2}");

    @Autowired
    private MembersFixture members;

    @Autowired
    private OwnProtection own;

    @Autowired
    private CertificateCheck check;

    @Autowired
    private ProtectionPanel panel;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theCertificateNamesMemberTermAndBenefits() throws Exception {
        signInAsMember(members.newPerson("U0001").named("王秀兰").create());

        String read = read(own.certificate());

        assertThat(read)
                .contains("王秀兰享受市总工会免费互助保障，保障至2015年12月31日。", "单位U0001", "2015年1月1日至2015年12月31日")
                .contains("每期最高¥5,000.00", "给付¥20,000.00", "按损失的10%给付，每期最高¥3,000.00")
                .containsPattern(CODE);
    }

    @Test
    void anyoneChecksTheCodeAndSeesNoMoreThanTheFamilyName() throws Exception {
        signInAsMember(members.newPerson("U0001").named("王秀兰").create());
        String code = code(own.certificate());
        SecurityContextHolder.clearContext();

        UI.getCurrent().navigate(VerifyView.class);
        _setValue(_get(TextField.class), " " + code.toLowerCase());
        _click(_get(Button.class, spec -> spec.withText("核验")));

        assertThat(spans()).contains("有效", "王*", "单位 U0001", "2015 年 1 月 1 日 至 2015 年 12 月 31 日", "2015-03-02 10:00");
        assertThat(spans()).noneMatch(text -> text.contains("秀兰"));
    }

    @Test
    void anUnknownCodeIsSaidToBeUnknown() {
        UI.getCurrent().navigate(VerifyView.class, "0000-0000");

        assertThat(spans()).contains("查无此证明");
        assertThat(check.check("0".repeat(26), "a").status()).isEqualTo(Status.UNKNOWN);
        assertThat(check.check("", "a").status()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void theCertificateEndsWithItsTermAndTheNextTermHasAnother() throws Exception {
        PersonId member = members.person("U0001");
        signInAsMember(member);
        String code = code(own.certificate());
        assertThat(code(own.certificate())).isEqualTo(code);
        clock.set(Instant.parse("2015-12-31T15:59:59Z"));
        assertThat(check.check(code, "a").status()).isEqualTo(Status.VALID);

        clock.set(Instant.parse("2015-12-31T16:00:00Z"));

        Result over = check.check(code, "a");
        assertThat(over.status()).isEqualTo(Status.NO_LONGER);
        assertThat(over.certificate()).hasValueSatisfying(certificate -> assertThat(certificate.termLast())
                .isEqualTo(LocalDate.of(2015, 12, 31)));
        assertThat(code(own.certificate())).isNotEqualTo(code);
    }

    @Test
    void theDatabaseHoldsNoCode() throws Exception {
        signInAsMember(members.person("U0001"));
        String code = code(own.certificate()).replace("-", "");

        assertThat(jdbc.sql("SELECT HEX(code_hash) FROM protection_certificate")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .hasSize(64)
                .doesNotContain(code);
    }

    @Test
    void whoIsNotCoveredGetsNoCertificateAndIsToldWhy() {
        signInAsMember(members.newPerson(members.groupUnit("G0001")).create());

        assertThatThrownBy(() -> own.certificate())
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("protection.cover.GROUP_UNIT"));
        Component shown = panel.create(new PersonId(1)).orElseThrow();
        UI.getCurrent().add(new Div(shown));
        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).anyMatch(text -> text.contains("未建工会"));
        assertThat(_find(Anchor.class)).isEmpty();
    }

    @Test
    void atHomeStandUntilWhenWhatForAndTheWayToAClaim() {
        PersonId member = members.person("U0001");
        signInAsMember(member);

        UI.getCurrent().add(new Div(panel.create(member).orElseThrow()));

        assertThat(spans()).contains("保障至 2015 年 12 月 31 日", "非工伤意外伤害", "家庭财产火灾");
        assertThat(_find(Anchor.class)).extracting(Anchor::getText).contains("保障证明", "申请给付");
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("claims");
    }

    @Test
    void whoAsksTooOftenWaits() {
        String address = "198.51.100.7";
        for (int asked = 0; asked < 30; asked++) {
            check.check("x", address);
        }

        assertThatThrownBy(() -> check.check("x", address))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(DomainException.Kind.TOO_MANY));
        assertThat(check.check("x", "198.51.100.8").status()).isEqualTo(Status.UNKNOWN);
    }

    private static String code(byte[] pdf) throws Exception {
        Matcher code = CODE.matcher(read(pdf));
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private static String read(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private static List<String> spans() {
        return _find(Span.class).stream().map(Span::getText).toList();
    }
}
