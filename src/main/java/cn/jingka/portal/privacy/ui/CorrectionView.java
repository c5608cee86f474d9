package cn.jingka.portal.privacy.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.NotShared;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.privacy.CorrectionItem;
import cn.jingka.portal.privacy.OwnCorrections;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;

/** Asking for a correction: what, what stands there now, what it should be, and why. */
@Route("me/data/correction")
@RolesAllowed("MEMBER")
@NotShared
class CorrectionView extends Div implements HasDynamicTitle {

    private static final int LONGEST_VALUE = 200;
    private static final int LONGEST_WORDS = 1_000;

    private final transient OwnCorrections corrections;
    private final Select<CorrectionItem> item = new Select<>();
    private final Paragraph present = new Paragraph();
    private final TextField wished = new TextField();
    private final Select<String> gender = new Select<>();
    private final TextArea words = new TextArea();
    private final RefusalLine refusal = new RefusalLine();

    CorrectionView(OwnCorrections corrections) {
        this.corrections = corrections;
        addClassNames("page-parts", "my-data");
        Button send = new Button(getTranslation("privacy.correction.send"), event -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(item, present, wished, gender, words, refusal, send);
        form.addClassName("privacy-form");
        prepare();
        add(
                new Anchor("me/data", getTranslation("privacy.correction.back")),
                new PageHeader(getPageTitle(), getTranslation("privacy.correction.subtitle")),
                new Panel(form));
        item.setValue(CorrectionItem.NAME);
    }

    private void prepare() {
        item.setLabel(getTranslation("privacy.correction.item"));
        item.setItems(Arrays.asList(CorrectionItem.values()));
        item.setItemLabelGenerator(one -> getTranslation(one.key()));
        item.addValueChangeListener(event -> ask(event.getValue()));
        present.addClassName("soft");
        wished.setLabel(getTranslation("privacy.correction.wished"));
        wished.setRequiredIndicatorVisible(true);
        wished.setMaxLength(LONGEST_VALUE);
        gender.setLabel(getTranslation("privacy.correction.wished"));
        gender.setItems("F", "M");
        gender.setItemLabelGenerator(one -> getTranslation("members.data.gender." + one));
        words.setLabel(getTranslation("privacy.correction.words"));
        words.setHelperText(getTranslation("privacy.correction.words.help"));
        words.setRequiredIndicatorVisible(true);
        words.setMaxLength(LONGEST_WORDS);
    }

    private void ask(CorrectionItem chosen) {
        String now = CorrectionWords.value(this, chosen, corrections.present(chosen));
        present.setText(
                now.isEmpty()
                        ? getTranslation("privacy.correction.present.none")
                        : getTranslation("privacy.correction.present", now));
        gender.setVisible(chosen == CorrectionItem.GENDER);
        wished.setVisible(chosen != CorrectionItem.GENDER);
        wished.setHelperText(getTranslation("privacy.correction.help." + chosen));
        wished.clear();
    }

    private void send() {
        refusal.clear();
        boolean letter = item.getValue() == CorrectionItem.GENDER;
        try {
            corrections.ask(
                    item.getValue(),
                    letter ? gender.getOptionalValue().orElse("") : wished.getValue(),
                    words.getValue());
            UI.getCurrent().navigate(DataView.class);
        } catch (DomainException refused) {
            refusal.say(refused);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("privacy.correction.page");
    }
}
