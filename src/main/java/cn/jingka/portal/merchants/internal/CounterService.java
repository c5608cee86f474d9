package cn.jingka.portal.merchants.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.ecard.CardCodes;
import cn.jingka.portal.ecard.CardCodes.Shown;
import cn.jingka.portal.merchants.Counter;
import cn.jingka.portal.merchants.UseLine;
import cn.jingka.portal.merchants.internal.CheckTable.Check;
import cn.jingka.portal.merchants.internal.Partners.Desk;
import cn.jingka.portal.merchants.internal.UseJudge.Judged;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class CounterService implements Counter {

    private final Partners partners;
    private final CardCodes codes;
    private final CheckTable checks;
    private final SlotTable slots;
    private final UseTable uses;
    private final UseJudge judge;
    private final UseRecorder recorder;
    private final References references;
    private final AuditTrail audit;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;
    private final MerchantSettings settings;
    private final Clock clock;

    CounterService(
            Partners partners,
            CardCodes codes,
            CheckTable checks,
            SlotTable slots,
            UseTable uses,
            UseJudge judge,
            UseRecorder recorder,
            References references,
            AuditTrail audit,
            CurrentActor actor,
            TransactionTemplate transaction,
            MerchantSettings settings,
            Clock clock) {
        this.partners = partners;
        this.codes = codes;
        this.checks = checks;
        this.slots = slots;
        this.uses = uses;
        this.judge = judge;
        this.recorder = recorder;
        this.references = references;
        this.audit = audit;
        this.actor = actor;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Workplace workplace() {
        Desk desk = partners.desk();
        return new Workplace(desk.merchant().name(), desk.outlet().name());
    }

    @Override
    public Checked check(String code) {
        Desk desk = partners.desk();
        Shown shown = codes.take(code);
        Instant now = clock.instant();
        Check check = new Check(
                references.secret(),
                desk.account(),
                desk.merchantId(),
                desk.outlet().id(),
                shown.person(),
                shown.maskedName(),
                now.plus(settings.checkLasts()));
        transaction.executeWithoutResult(status -> {
            checks.add(check, now);
            slots.prepare(check.person());
            audit.record(
                    actor.get(),
                    "merchants.audit.checked",
                    Optional.of(check.person()),
                    desk.merchantId() + "/" + desk.outlet().id());
        });
        return new Checked(
                check.id(),
                check.maskedName(),
                check.expiresAt(),
                judge.offered(desk, check.person(), uses.counted(check.person())));
    }

    @Override
    public Quote quote(String checkId, UseRequest request) {
        Desk desk = partners.desk();
        Check check = checks.find(checkId, desk.account())
                .orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "merchants.check.unknown"));
        recorder.requireOpen(check, desk);
        Judged judged = judge.judge(desk, check.person(), request, uses.counted(check.person()));
        OptionalInt left = judged.offered().entitlement().left();
        return new Quote(
                judged.charge().amount(),
                judged.charge().regular(),
                judged.charge().steps(),
                left.isPresent() ? Optional.of(left.getAsInt() - request.pieces()) : Optional.empty());
    }

    @Override
    public UseLine record(String checkId, UseRequest request) {
        return recorder.record(partners.desk(), actor.get(), checkId, request);
    }
}
