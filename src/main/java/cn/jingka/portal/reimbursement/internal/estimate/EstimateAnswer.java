package cn.jingka.portal.reimbursement.internal.estimate;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The call's answer; every amount is decimal yuan in a string. */
@Schema(name = "EstimateAnswer")
record EstimateAnswer(
        String total,
        String outpatient,
        String inpatient,
        String overCeiling,
        String overCeilingUndeclared,
        List<ExplainedStep> steps,
        String ruleVersion) {

    @Schema(name = "EstimateStep")
    record ExplainedStep(String clause, String text, String amount) {}
}
