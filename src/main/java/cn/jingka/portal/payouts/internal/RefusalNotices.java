package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.notifications.Notice;
import cn.jingka.portal.notifications.Notices;
import cn.jingka.portal.notifications.NumberNotice;
import cn.jingka.portal.payouts.internal.AnsweredInstructions.Answered;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Tells members that the bank refused or returned their payment; the reason stands in the portal, in the reader's language. A
 * file refused whole is the federation's own matter and is not told to a hundred thousand people.
 */
@Component
class RefusalNotices {

    private final Notices notices;
    private final Beneficiaries beneficiaries;

    RefusalNotices(Notices notices, Beneficiaries beneficiaries) {
        this.notices = notices;
        this.beneficiaries = beneficiaries;
    }

    void tell(List<Answered> refused) {
        Map<String, List<Answered>> byBatch = refused.stream().collect(Collectors.groupingBy(Answered::batch));
        byBatch.forEach((batch, told) -> {
            String group = "payout-refused:" + batch;
            notices.queue(
                    group,
                    told.stream()
                            .filter(one -> !one.toBeneficiary())
                            .map(RefusalNotices::notice)
                            .toList());
            notices.queueToNumbers(
                    group,
                    told.stream()
                            .filter(Answered::toBeneficiary)
                            .flatMap(one -> toBeneficiary(one).stream())
                            .toList());
        });
    }

    private static Notice notice(Answered refused) {
        return new Notice(key(refused), refused.person(), "payouts.notice.refused", words(refused));
    }

    private Optional<NumberNotice> toBeneficiary(Answered refused) {
        return beneficiaries
                .get(refused.batchId(), refused.reference())
                .mobile()
                .map(mobile ->
                        new NumberNotice(key(refused), mobile, "payouts.notice.refusedBeneficiary", words(refused)));
    }

    private static String key(Answered refused) {
        return "payout:" + refused.endToEndId() + ":refused";
    }

    private static List<String> words(Answered refused) {
        return List.of(Formats.money(refused.amount()), refused.occasion());
    }
}
