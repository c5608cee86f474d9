package cn.jingka.portal.notifications.internal;

import cn.jingka.portal.common.identifier.MobileNumber;

/** The one door to the SMS provider; never called inside a database transaction. */
interface SmsProvider {

    /**
     * @param id the outbox row, named in the receipts
     * @param body the complete text
     */
    Handover handOver(long id, MobileNumber to, String body);
}
