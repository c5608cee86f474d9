package cn.jingka.portal.reimbursement.internal.estimate;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The call's body as it is written; what isn't given is empty, except the year. */
@Schema(name = "Estimate")
record EstimateBody(
        @Schema(example = "2014", requiredMode = Schema.RequiredMode.REQUIRED)
        Integer year,

        @Schema(
                allowableValues = {"NONE", "MODEL_WORKER", "HARDSHIP", "SPECIAL_HARDSHIP"},
                defaultValue = "NONE")
        String category,

        List<Visit> outpatient,
        List<HospitalStay> inpatient,
        Boolean declaredOverCeiling) {

    @Schema(name = "EstimateVisit")
    record Visit(
            @Schema(format = "date", example = "2014-02-03") String date,
            @Schema(example = "5000.00") String selfPayOne) {}

    @Schema(name = "EstimateStay")
    record HospitalStay(
            @Schema(format = "date", example = "2014-03-01") String admitted,
            @Schema(format = "date", example = "2014-03-09") String discharged,
            @Schema(example = "3000.00") String selfPayOne) {}
}
