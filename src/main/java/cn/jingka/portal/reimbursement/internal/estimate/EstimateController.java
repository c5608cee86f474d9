package cn.jingka.portal.reimbursement.internal.estimate;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.explain.StepTexts;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.security.AddressLimit;
import cn.jingka.portal.reimbursement.Estimates;
import cn.jingka.portal.reimbursement.internal.estimate.EstimateAnswer.ExplainedStep;
import cn.jingka.portal.reimbursement.rules.Amounts;
import cn.jingka.portal.reimbursement.rules.Assessment;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public estimate: by the engine of the runs, stored nowhere. */
@RestController
@Tag(name = "reimbursement")
class EstimateController {

    private final Estimates estimates;
    private final AddressLimit limit;
    private final StepTexts texts;

    EstimateController(
            Estimates estimates,
            StepTexts texts,
            Clock clock,
            @Value("${portal.estimates-per-minute:60}") int estimatesPerMinute) {
        this.estimates = estimates;
        this.limit = new AddressLimit(estimatesPerMinute, clock);
        this.texts = texts;
    }

    @PostMapping(
            path = "/api/v1/reimbursement/estimate",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "What a year would pay, step by step; stores nothing",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = EstimateBody.class))))
    EstimateAnswer estimate(HttpServletRequest request, HttpServletResponse response, Locale language)
            throws IOException {
        limit.take(request.getRemoteAddr()).ifPresent(wait -> {
            String seconds = Long.toString(wait.toSeconds());
            response.setHeader(HttpHeaders.RETRY_AFTER, seconds);
            throw new DomainException(Kind.TOO_MANY, "reimbursement.estimate.error.tooMany", seconds);
        });
        return answer(estimates.assess(EstimateReader.read(request.getInputStream())), language);
    }

    private EstimateAnswer answer(Assessment assessment, Locale language) {
        Amounts amounts = assessment.amounts();
        return new EstimateAnswer(
                yuan(amounts.entitlement()),
                yuan(amounts.outpatient()),
                yuan(amounts.inpatient()),
                yuan(amounts.overCeiling()),
                yuan(amounts.overCeilingUndeclared()),
                assessment.steps().stream()
                        .map(step -> new ExplainedStep(
                                step.clause(), texts.forMachines(step, language), yuan(step.amountFen())))
                        .toList(),
                assessment.ruleVersion());
    }

    private static String yuan(long fen) {
        return Fen.of(fen).toString();
    }
}
