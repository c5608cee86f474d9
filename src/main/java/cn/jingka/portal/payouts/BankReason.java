package cn.jingka.portal.payouts;

import java.util.Set;

/**
 * Why the bank refused a transfer, by its ISO 20022 code; said in plain words with what to do.
 *
 * @param code as the bank gave it, may be null
 */
public record BankReason(String code) {

    private static final Set<String> KNOWN = Set.of(
            "AC01", "AC03", "AC04", "AC06", "AC07", "AG01", "AM02", "AM04", "AM05", "AM09", "BE01", "BE04", "BE05",
            "BE06", "DT01", "MD07", "MS02", "MS03", "NARR", "RC01", "RR01", "RR04", "TM01", "FOCR", "CUST");

    /** Translation key; the text takes the code as its argument. */
    public String textKey() {
        return code != null && KNOWN.contains(code) ? "payouts.reason." + code : "payouts.reason.other";
    }

    /** The code, or a dash where the bank gave none. */
    public String shown() {
        return code == null ? "–" : code;
    }
}
