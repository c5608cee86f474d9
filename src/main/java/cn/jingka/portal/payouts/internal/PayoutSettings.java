package cn.jingka.portal.payouts.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of payments.
 *
 * @param transfersPerFile transfers a payment file may hold at most
 * @param collect how long instructions that got a card or are issued again are collected before they go on together
 * @param maxMessageBytes the largest message of the bank that is read
 */
@ConfigurationProperties("portal.payouts")
record PayoutSettings(
        @DefaultValue("北京市总工会") String debtorName,
        @DefaultValue("0200000000000000000") String debtorAccount,
        @DefaultValue("BKCHCNBJ") String debtorBank,
        @DefaultValue("100000") int transfersPerFile,
        @DefaultValue("PT1M") Duration collect,
        @DefaultValue("536870912") long maxMessageBytes) {}
