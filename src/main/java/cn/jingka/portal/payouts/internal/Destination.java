package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.identifier.AccountNumber;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.members.PayeeDirectory.Payee;
import cn.jingka.portal.payouts.Payouts.Beneficiary;
import java.util.Optional;

/**
 * Where an instruction goes.
 *
 * @param card whether the account is a card's
 * @param mobile a beneficiary's number; persons are reached through the directory
 */
record Destination(String name, AccountNumber account, boolean card, Optional<MobileNumber> mobile) {

    static Destination of(Payee payee) {
        return new Destination(payee.name(), payee.account(), payee.card(), Optional.empty());
    }

    static Destination of(Beneficiary beneficiary) {
        return new Destination(beneficiary.name(), beneficiary.account(), false, beneficiary.mobile());
    }

    /** The fingerprint by which an account is known again. */
    byte[] accountIndex(PersonalDataCipher cipher) {
        return cipher.index("payee", account.digits());
    }

    @Override
    public String toString() {
        return "Destination[" + account + "]";
    }
}
