package cn.jingka.portal.merchants.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.sheet.CsvOutput;
import cn.jingka.portal.merchants.MonthReports;
import cn.jingka.portal.merchants.internal.AssignmentTable.Assignment;
import cn.jingka.portal.merchants.internal.ReportTable.Scope;
import java.io.OutputStream;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

@Service
class MonthReportService implements MonthReports {

    private static final int MONTHS = 24;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final ReportTable reports;
    private final Partners partners;
    private final AuditTrail audit;
    private final CurrentActor actor;
    private final Clock clock;

    MonthReportService(ReportTable reports, Partners partners, AuditTrail audit, CurrentActor actor, Clock clock) {
        this.reports = reports;
        this.partners = partners;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public List<Line> ofOutlet(YearMonth month) {
        return reports.lines(own(month));
    }

    @Override
    public void writeOutlet(YearMonth month, OutputStream csv) {
        write(own(month), csv);
    }

    @Override
    public List<Line> ofAll(YearMonth month) {
        return reports.lines(scope(month, Optional.empty()));
    }

    @Override
    public void writeAll(YearMonth month, OutputStream csv) {
        write(scope(month, Optional.empty()), csv);
    }

    @Override
    public List<YearMonth> months() {
        return Stream.iterate(YearMonth.now(clock), month -> month.minusMonths(1))
                .limit(MONTHS)
                .toList();
    }

    private Scope own(YearMonth month) {
        return scope(month, Optional.of(partners.assignment()));
    }

    private Scope scope(YearMonth month, Optional<Assignment> place) {
        return new Scope(
                place.map(Assignment::merchant),
                place.map(Assignment::outlet),
                month.atDay(1).atStartOfDay(clock.getZone()).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(clock.getZone()).toInstant());
    }

    private void write(Scope scope, OutputStream csv) {
        audit.recordAll(
                actor.get(),
                "merchants.audit.usesExported",
                reports.persons(scope),
                scope.merchant().map(merchant -> merchant + "/").orElse("")
                        + scope.outlet().orElse("all"));
        CsvOutput out = CsvOutput.forSpreadsheets(csv);
        out.record(
                "reference",
                "date",
                "time",
                "merchant",
                "outlet",
                "place",
                "member",
                "benefit",
                "product",
                "occasion",
                "pieces",
                "list_price",
                "charge",
                "state");
        reports.each(scope, use -> {
            var when = use.usedAt().atZone(clock.getZone());
            out.record(
                    use.reference(),
                    DAY.format(when),
                    TIME.format(when),
                    use.merchant(),
                    use.outlet(),
                    zh(use.place()),
                    use.maskedName(),
                    zh(use.benefit()),
                    zh(use.product()),
                    use.occasion().orElse(""),
                    use.pieces(),
                    use.listPrice().map(Fen::toString).orElse(""),
                    use.charge(),
                    use.state().name());
        });
        out.flush();
    }

    private static String zh(LocalText text) {
        return text.zh();
    }
}
