package cn.jingka.portal.reimbursement.internal.settlement;

import cn.jingka.portal.payouts.Payouts.PaymentFileView;
import cn.jingka.portal.reimbursement.RunView;
import cn.jingka.portal.reimbursement.Settlements;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Settlement runs for machines (formats.md §4). */
@RestController
@RequestMapping("/api/v1/settlements")
@Tag(name = "Settlements", description = "Quarterly and supplementary runs (RB-NET)")
class SettlementController {

    private final Settlements settlements;

    SettlementController(Settlements settlements) {
        this.settlements = settlements;
    }

    record StartRequest(String period) {}

    record RunReference(long id) {}

    /** Sums over the rows of items.csv, in yuan. */
    record ComponentTotals(String outpatient, String inpatient, String overCeiling) {}

    record RunAnswer(
            long id,
            String period,
            String state,
            long members,
            long items,
            String total,
            ComponentTotals componentTotals) {

        static RunAnswer of(RunView run) {
            return new RunAnswer(
                    run.id(),
                    run.period().toString(),
                    run.state().name(),
                    run.totals().members(),
                    run.totals().items(),
                    run.totals().payable().toString(),
                    new ComponentTotals(
                            run.totals().outpatient().toString(),
                            run.totals().inpatient().toString(),
                            run.totals().overCeiling().toString()));
        }
    }

    record PaymentFileAnswer(long id, long transfers, String sum, String sha256) {

        static PaymentFileAnswer of(PaymentFileView file) {
            return new PaymentFileAnswer(file.id(), file.transfers(), file.sum().toString(), file.sha256());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Start the run of a period; the same period again returns the same run")
    RunReference start(@RequestBody StartRequest request) {
        return new RunReference(settlements.start(request.period()).id());
    }

    @GetMapping("/{id}")
    @Operation(summary = "State and sums of a run, so far while it is being computed")
    RunAnswer run(@PathVariable long id) {
        return RunAnswer.of(settlements.run(id));
    }

    @GetMapping(path = "/{id}/items.csv", produces = "text/csv")
    @Operation(summary = "The items of a computed run, one row a person")
    void items(@PathVariable long id, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        settlements.writeItems(id, response.getOutputStream());
    }

    @PostMapping("/{id}/approve")
    @Operation(summary = "Approve a computed run, by another account than the one that started it")
    RunAnswer approve(@PathVariable long id) {
        return RunAnswer.of(settlements.approve(id));
    }

    @GetMapping("/{id}/payment-files")
    @Operation(summary = "The payment files made so far for an approved run")
    List<PaymentFileAnswer> paymentFiles(@PathVariable long id) {
        return settlements.paymentFiles(id).stream().map(PaymentFileAnswer::of).toList();
    }
}
