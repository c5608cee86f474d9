package cn.jingka.portal.payouts.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param url the bank's address; empty when there is no connection and an operator carries the files */
@ConfigurationProperties("portal.bank")
record BankSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password) {

    @Override
    public String toString() {
        return "BankSettings[" + url + ", " + user + "]";
    }
}
