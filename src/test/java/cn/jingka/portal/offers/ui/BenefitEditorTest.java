package cn.jingka.portal.offers.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.AmountField;
import cn.jingka.portal.common.ui.ContentEditor;
import cn.jingka.portal.offers.Benefit;
import cn.jingka.portal.offers.BenefitContent;
import cn.jingka.portal.offers.internal.ShippedBenefits;
import cn.jingka.portal.publishing.ContentType;
import cn.jingka.portal.testing.PortalViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BenefitEditorTest extends PortalViewTest {

    @Autowired
    private ContentEditor<BenefitContent> editor;

    @Autowired
    private ContentType<BenefitContent> type;

    @BeforeEach
    void openAnyPage() {
        UI.getCurrent().navigate("benefits");
    }

    @Test
    void everyBenefitReadsBackAsItWasShown() {
        for (Benefit benefit : ShippedBenefits.all()) {
            assertThat(editor.form(Optional.of(benefit.content())).read())
                    .as(benefit.id())
                    .isEqualTo(benefit.content());
        }
    }

    @Test
    void anEmptyFormIsADraftWithGapsThatCanBeLookedAtButNotPublished() {
        BenefitContent draft = editor.form(Optional.empty()).read();

        assertThat(editor.preview("new", draft).getElement().getTextRecursively())
                .contains("谁可以享受");
        assertThatThrownBy(() -> type.check("new", draft)).hasMessage("offers.check.clauses");
        assertThat(editor.form(Optional.of(draft)).read()).isEqualTo(draft);
    }

    @Test
    void thePreviewIsWhatReadersSee() {
        BenefitContent film = ShippedBenefits.find("film").content();

        assertThat(editor.preview("film", film).getElement().getTextRecursively())
                .contains("合作影院电影票", "该场次最低票价", "每场最多 2 张", "海淀工人文化宫");
    }

    @Test
    void whatCannotBeKeptIsRefusedByTheNameOfItsField() {
        assertRefused("每年首日", "12月中", "offers.form.day.malformed");
        assertRefused("每年首日", "02-30", "offers.form.day.malformed");
        assertRefused("坐标", "39.9987", "offers.form.point.malformed");
    }

    @Test
    void anAmountThatIsNoneIsRefused() {
        ContentEditor.Form<BenefitContent> form = parkPass();
        _setValue(_find(form.component(), AmountField.class).getFirst(), "一百");

        assertThatThrownBy(form::read)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.key()).isEqualTo("offers.form.amount.malformed"));
    }

    @Test
    void daysAndCoordinatesAreTakenAsPeopleTypeThem() {
        ContentEditor.Form<BenefitContent> form = parkPass();
        _setValue(field(form, "每年首日"), "12/1");
        _setValue(field(form, "坐标"), "39.9988，116.2751");

        assertThat(form.read().window().orElseThrow().from()).hasToString("--12-01");
        assertThat(form.read()
                        .places()
                        .getFirst()
                        .places()
                        .getFirst()
                        .point()
                        .orElseThrow()
                        .pair())
                .isEqualTo("39.9988,116.2751");
    }

    private void assertRefused(String label, String typed, String refusal) {
        ContentEditor.Form<BenefitContent> form = parkPass();
        _setValue(field(form, label), typed);

        assertThatThrownBy(form::read).isInstanceOfSatisfying(DomainException.class, refused -> {
            assertThat(refused.key()).isEqualTo(refusal);
            assertThat(refused.arguments()).containsExactly(label, typed);
        });
    }

    private ContentEditor.Form<BenefitContent> parkPass() {
        ContentEditor.Form<BenefitContent> form =
                editor.form(Optional.of(ShippedBenefits.find("park-pass").content()));
        UI.getCurrent().add(form.component());
        return form;
    }

    private static TextField field(ContentEditor.Form<BenefitContent> form, String label) {
        return _find(form.component(), TextField.class, spec -> spec.withLabel(label))
                .getFirst();
    }
}
