package cn.jingka.portal.support.internal.calls;

import cn.jingka.portal.common.identifier.MobileNumber;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/** The number a call comes from: a mobile, a telephone at home or at work, or one from abroad. Masks itself. */
record CallerNumber(String e164) {

    private static final String CHINA = "+86";
    private static final int SHOWN = 4;

    static Optional<CallerNumber> tryParse(String text) {
        PhoneNumberUtil util = PhoneNumberUtil.getInstance();
        try {
            var number = util.parse(text, "CN");
            return util.isValidNumber(number)
                    ? Optional.of(new CallerNumber(util.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    Optional<MobileNumber> mobile() {
        return MobileNumber.tryParse(e164);
    }

    /** {@code 138****0000}, {@code 010****0000}, {@code +852****0000} */
    String masked() {
        return mobile().map(MobileNumber::masked).orElseGet(() -> {
            String head = e164.startsWith(CHINA) ? "0" + e164.substring(3, 5) : e164.substring(0, SHOWN);
            return head + "****" + e164.substring(e164.length() - SHOWN);
        });
    }

    @Override
    public String toString() {
        return masked();
    }
}
