package cn.jingka.portal.members.internal;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.identifier.AccountNumber;
import cn.jingka.portal.common.identifier.CardNumber;
import cn.jingka.portal.common.identifier.DocumentIndex;
import cn.jingka.portal.common.identifier.MobileNumber;
import org.springframework.stereotype.Component;

/** What identifies a person, sealed to its place and opened again; the one class that knows the places. */
@Component
public class PersonSecrets {

    private final PersonalDataCipher cipher;

    PersonSecrets(PersonalDataCipher cipher) {
        this.cipher = cipher;
    }

    public byte[] sealDocument(long person, String number) {
        return cipher.encrypt(number, "person.document:" + person);
    }

    public String openDocument(long person, byte[] sealed) {
        return cipher.decrypt(sealed, "person.document:" + person);
    }

    public DocumentIndex documentIndex(String number) {
        return cipher.documentIndex(number);
    }

    public byte[] sealPhone(long person, MobileNumber number) {
        return cipher.encrypt(number.e164(), "person.phone:" + person);
    }

    public MobileNumber openPhone(long person, byte[] sealed) {
        return new MobileNumber(cipher.decrypt(sealed, "person.phone:" + person));
    }

    public byte[] phoneIndex(MobileNumber number) {
        return cipher.index("phone", number.e164());
    }

    public byte[] sealAccount(long person, AccountNumber account) {
        return cipher.encrypt(account.digits(), "person.account:" + person);
    }

    public AccountNumber openAccount(long person, byte[] sealed) {
        return new AccountNumber(cipher.decrypt(sealed, "person.account:" + person));
    }

    public byte[] sealCard(long card, CardNumber number) {
        return cipher.encrypt(number.digits(), "card.number:" + card);
    }

    public CardNumber openCard(long card, byte[] sealed) {
        return new CardNumber(cipher.decrypt(sealed, "card.number:" + card));
    }

    public byte[] cardIndex(CardNumber number) {
        return cipher.index("card", number.digits());
    }

    public byte[] sealRow(long batch, int line, byte[] content) {
        return cipher.encrypt(content, "roster_row.content:" + batch + ":" + line);
    }

    public byte[] openRow(long batch, int line, byte[] sealed) {
        return cipher.decryptBytes(sealed, "roster_row.content:" + batch + ":" + line);
    }
}
