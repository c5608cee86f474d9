package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.identifier.AccountNumber;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.payouts.Payouts.Beneficiary;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who gets a payment in the person's place (PROT-4), encrypted and bound to its batch and reference. */
@Component
class Beneficiaries {

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    Beneficiaries(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** The same reference again changes nothing. */
    void keep(long batch, String reference, Beneficiary beneficiary) {
        jdbc.sql("""
                        INSERT INTO payout_beneficiary (batch_id, reference, payee) VALUES (?, ?, ?)
                        ON DUPLICATE KEY UPDATE batch_id = payout_beneficiary.batch_id
                        """)
                .params(batch, reference, sealed(batch, reference, beneficiary))
                .update();
    }

    void correct(long batch, String reference, Beneficiary corrected, String by, Object at) {
        jdbc.sql("""
                        UPDATE payout_beneficiary
                        SET payee = ?, corrections = corrections + 1, corrected_by = ?, corrected_at = ?
                        WHERE batch_id = ? AND reference = ?
                        """)
                .params(sealed(batch, reference, corrected), by, at, batch, reference)
                .update();
    }

    Beneficiary get(long batch, String reference) {
        byte[] payee = jdbc.sql("SELECT payee FROM payout_beneficiary WHERE batch_id = ? AND reference = ?")
                .params(batch, reference)
                .query((row, number) -> row.getBytes("payee"))
                .single();
        return open(batch, reference, payee);
    }

    Beneficiary open(long batch, String reference, byte[] payee) {
        String[] parts = cipher.decrypt(payee, place(batch, reference)).split("\n", 3);
        Optional<MobileNumber> mobile = parts[1].isEmpty() ? Optional.empty() : Optional.of(new MobileNumber(parts[1]));
        return new Beneficiary(parts[2], new AccountNumber(parts[0]), mobile);
    }

    private byte[] sealed(long batch, String reference, Beneficiary beneficiary) {
        String mobile = beneficiary.mobile().map(MobileNumber::e164).orElse("");
        return cipher.encrypt(
                beneficiary.account().digits() + "\n" + mobile + "\n" + beneficiary.name(), place(batch, reference));
    }

    private static String place(long batch, String reference) {
        return "payout_beneficiary.payee:" + batch + ":" + reference;
    }
}
