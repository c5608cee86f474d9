package cn.jingka.portal.audit.internal;

import cn.jingka.portal.audit.TrailVerification;
import cn.jingka.portal.audit.TrailVerification.Checkpoint;
import cn.jingka.portal.audit.TrailVerification.Fault;
import cn.jingka.portal.audit.TrailVerification.Finding;
import cn.jingka.portal.audit.TrailVerification.Report;
import cn.jingka.portal.common.i18n.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The trail's chain for the command {@code verify-trail}. */
@RestController
@Tag(name = "Trail", description = "Who looked at or changed whose data")
class TrailController {

    private final TrailVerification verification;
    private final Texts texts;

    TrailController(TrailVerification verification, Texts texts) {
        this.verification = verification;
        this.texts = texts;
    }

    /** @param from {@code number:digest}, the head of an earlier report; null to begin at the first link */
    record Request(String from) {}

    /** @param head {@code number:digest}, null when there is no link yet; @param summary for people */
    record Answer(
            boolean whole,
            long links,
            long stripped,
            long waiting,
            long faults,
            String head,
            String summary,
            List<Found> findings) {}

    /** @param text for people */
    record Found(Fault fault, Long link, Long lastLink, Long entry, String text) {}

    @PostMapping("/api/v1/trail/verifications")
    @Operation(summary = "Walks the trail's chain and names every broken place")
    Answer verify(@RequestBody(required = false) Request request, Locale language) {
        Report report = verification.verify(
                Optional.ofNullable(request).map(Request::from).map(Checkpoint::parse));
        return new Answer(
                report.whole(),
                report.links(),
                report.stripped(),
                report.waiting(),
                report.faults(),
                report.head().map(Checkpoint::toString).orElse(null),
                texts.getTranslation(
                        report.whole() ? "audit.report.whole" : "audit.report.broken",
                        language,
                        report.links(),
                        report.stripped(),
                        report.waiting(),
                        report.faults()),
                report.findings().stream()
                        .map(finding -> found(finding, language))
                        .toList());
    }

    private Found found(Finding finding, Locale language) {
        return new Found(
                finding.fault(),
                finding.link(),
                finding.lastLink(),
                finding.entry(),
                texts.getTranslation(
                        "audit.fault." + finding.fault(),
                        language,
                        number(finding.link()),
                        number(finding.lastLink()),
                        number(finding.entry())));
    }

    /** Digits without separators: the numbers are looked up, not read. */
    private static String number(Long number) {
        return number == null ? "–" : Long.toString(number);
    }
}
