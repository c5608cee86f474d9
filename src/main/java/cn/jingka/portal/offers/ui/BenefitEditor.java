package cn.jingka.portal.offers.ui;

import cn.jingka.portal.common.ui.ContentEditor;
import cn.jingka.portal.offers.Benefit;
import cn.jingka.portal.offers.BenefitContent;
import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Benefits at the editors' desk. */
@org.springframework.stereotype.Component
class BenefitEditor implements ContentEditor<BenefitContent> {

    private final Clock clock;

    BenefitEditor(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String type() {
        return "BENEFIT";
    }

    @Override
    public Form<BenefitContent> form(Optional<BenefitContent> content) {
        BenefitForm form = new BenefitForm();
        content.ifPresent(form::show);
        return form;
    }

    @Override
    public Component preview(String id, BenefitContent content) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return new BenefitArticle(new Benefit(id, today, content), List.of());
    }
}
