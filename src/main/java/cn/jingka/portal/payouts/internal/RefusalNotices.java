package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.notifications.Notice;
import cn.jingka.portal.notifications.Notices;
import cn.jingka.portal.payouts.internal.AnsweredInstructions.Answered;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Tells members that the bank refused or returned their payment; the reason stands in the portal, in the reader's language. A
 * file refused whole is the federation's own matter and is not told to a hundred thousand people.
 */
@Component
class RefusalNotices {

    private final Notices notices;

    RefusalNotices(Notices notices) {
        this.notices = notices;
    }

    void tell(List<Answered> refused) {
        Map<String, List<Notice>> byBatch = refused.stream()
                .collect(Collectors.groupingBy(
                        Answered::batch, Collectors.mapping(RefusalNotices::notice, Collectors.toList())));
        byBatch.forEach((batch, told) -> notices.queue("payout-refused:" + batch, told));
    }

    private static Notice notice(Answered refused) {
        return new Notice(
                "payout:" + refused.endToEndId() + ":refused",
                refused.person(),
                "payouts.notice.refused",
                List.of(Formats.money(refused.amount()), refused.occasion()));
    }
}
