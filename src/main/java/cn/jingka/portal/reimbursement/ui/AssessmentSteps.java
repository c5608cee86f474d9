package cn.jingka.portal.reimbursement.ui;

import cn.jingka.portal.common.explain.Step;
import cn.jingka.portal.common.explain.StepTexts;
import cn.jingka.portal.common.ui.StepsList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An assessment explained part by part: outpatient, inpatient, over the ceiling, the sum, and last what does not count. */
class AssessmentSteps extends Div {

    private enum Part {
        OUTPATIENT("reimbursement.step.outpatient."),
        INPATIENT("reimbursement.step.inpatient."),
        OVER("reimbursement.step.over."),
        TOTAL("reimbursement.step."),
        NOT_COUNTED("reimbursement.step.not");

        private final String prefix;

        Part(String prefix) {
            this.prefix = prefix;
        }

        static Part of(Step step) {
            Part found = TOTAL;
            for (Part part : values()) {
                if (part != TOTAL && step.key().startsWith(part.prefix)) {
                    found = part;
                }
            }
            // "Nothing counts" is the sum of a year without lines.
            return step.key().equals("reimbursement.step.nothing") ? TOTAL : found;
        }
    }

    AssessmentSteps(List<Step> steps, StepTexts texts) {
        addClassName("assessment-steps");
        Map<Part, List<Step>> parts = steps.stream()
                .collect(Collectors.groupingBy(Part::of, () -> new EnumMap<>(Part.class), Collectors.toList()));
        parts.forEach((part, own) -> add(
                new H3(getTranslation("reimbursement.part." + part)),
                new StepsList(texts.forScreen(own, getLocale()))));
    }
}
