package cn.jingka.portal.merchants.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.ui.PersonSignals;
import cn.jingka.portal.merchants.Counter.UseRequest;
import cn.jingka.portal.merchants.NotEntitled;
import cn.jingka.portal.merchants.Occasion;
import cn.jingka.portal.merchants.UseLine;
import cn.jingka.portal.merchants.UseState;
import cn.jingka.portal.merchants.internal.CheckTable.Check;
import cn.jingka.portal.merchants.internal.Partners.Desk;
import cn.jingka.portal.merchants.internal.UseJudge.Judged;
import cn.jingka.portal.merchants.internal.UseTable.Counting;
import cn.jingka.portal.merchants.internal.UseTable.Stored;
import cn.jingka.portal.offers.Entitlement;
import cn.jingka.portal.offers.Product.Per;
import cn.jingka.portal.offers.Product.Quota;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Records a use: judged anew under the person's lock, and each piece puts a numbered place of the quota into the table,
 * so that of two counters that reach for the last one exactly one gets it.
 */
@Component
class UseRecorder {

    private final WholeTransactions whole;
    private final CheckTable checks;
    private final SlotTable slots;
    private final UseTable uses;
    private final UseJudge judge;
    private final UseNews news;
    private final AuditTrail audit;
    private final PersonSignals signals;
    private final References references;
    private final Clock clock;

    UseRecorder(
            WholeTransactions whole,
            CheckTable checks,
            SlotTable slots,
            UseTable uses,
            UseJudge judge,
            UseNews news,
            AuditTrail audit,
            PersonSignals signals,
            References references,
            Clock clock) {
        this.whole = whole;
        this.checks = checks;
        this.slots = slots;
        this.uses = uses;
        this.judge = judge;
        this.news = news;
        this.audit = audit;
        this.signals = signals;
        this.references = references;
        this.clock = clock;
    }

    UseLine record(Desk desk, Actor by, String checkId, UseRequest request) {
        return whole.call(() -> inTransaction(desk, by, checkId, request)).line();
    }

    private Stored inTransaction(Desk desk, Actor by, String checkId, UseRequest request) {
        Check check = checks.lock(checkId, desk.account()).orElseThrow(UseRecorder::unknown);
        slots.hold(check.person());
        String asked = words(request);
        Optional<Stored> before = uses.ofCheck(checkId);
        if (before.isPresent()) {
            // A use that was taken back is no receipt for a second one.
            return before.filter(
                            use -> use.request().equals(asked) && use.line().state() == UseState.COUNTED)
                    .orElseThrow(() -> new DomainException(Kind.CONFLICT, "merchants.check.spent"));
        }
        requireOpen(check, desk);
        Judged judged = judge.judge(desk, check.person(), request, uses.counted(check.person()));
        Stored use = use(desk, check, request, asked, judged);
        Counting counting = counting(request, judged.offered().entitlement());
        uses.add(use, counting, desk.account());
        take(use, counting, judged.offered().entitlement().product().quota());
        audit.record(
                by,
                "merchants.audit.used",
                Optional.of(check.person()),
                use.line().reference());
        news.used(use);
        signals.tell(check.person());
        return use;
    }

    void requireOpen(Check check, Desk desk) {
        if (!check.merchant().equals(desk.merchantId())
                || !check.outlet().equals(desk.outlet().id())) {
            throw unknown();
        }
        if (clock.instant().isAfter(check.expiresAt())) {
            throw new DomainException(Kind.CONFLICT, "merchants.check.over");
        }
    }

    private Stored use(Desk desk, Check check, UseRequest request, String asked, Judged judged) {
        Entitlement entitlement = judged.offered().entitlement();
        UseLine line = new UseLine(
                references.next(),
                desk.merchantId(),
                desk.outlet().id(),
                desk.outlet().name(),
                check.maskedName(),
                judged.offered().benefit(),
                entitlement.product().title(),
                entitlement.product().clause(),
                request.occasion().map(Occasion::name),
                request.pieces(),
                request.listPrice(),
                judged.charge().amount(),
                judged.charge().regular(),
                judged.charge().steps(),
                clock.instant(),
                UseState.COUNTED,
                Optional.empty(),
                Optional.empty());
        return new Stored(uses.nextId(), check.person(), check.id(), asked, line);
    }

    private void take(Stored use, Counting counting, Quota quota) {
        if (quota.per() != Per.UNLIMITED
                && !slots.take(use.person(), counting, quota.times(), use.line().pieces(), use.id())) {
            throw new NotEntitled(quota.clause(), "merchants.use.taken");
        }
    }

    private static Counting counting(UseRequest request, Entitlement entitlement) {
        return new Counting(
                request.benefit(),
                request.product(),
                entitlement.product().quota().pool(),
                entitlement.period());
    }

    /** The wish in a form in which the same wish always reads the same. */
    private static String words(UseRequest request) {
        return String.join(
                "\n",
                request.benefit(),
                request.product(),
                String.join(",", request.choices().stream().sorted().toList()),
                request.listPrice().map(Fen::toString).orElse(""),
                Integer.toString(request.pieces()),
                request.occasion().map(Occasion::name).orElse(""));
    }

    private static DomainException unknown() {
        return new DomainException(Kind.NOT_FOUND, "merchants.check.unknown");
    }
}
