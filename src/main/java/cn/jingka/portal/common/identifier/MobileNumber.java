package cn.jingka.portal.common.identifier;

import cn.jingka.portal.common.error.DomainException;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.Optional;

/** A Chinese mobile number in E.164 form ({@code +8613800000000}). Masks itself. */
public record MobileNumber(String e164) {

    public MobileNumber {
        if (!e164.matches("\\+861[0-9]{10}")) {
            throw new IllegalArgumentException("Not a Chinese mobile number");
        }
    }

    /** The number in {@code text} as people write it, or nothing when it isn't a valid Chinese mobile number. */
    public static Optional<MobileNumber> tryParse(String text) {
        PhoneNumberUtil util = PhoneNumberUtil.getInstance();
        try {
            var number = util.parse(text, "CN");
            boolean mobile = number.getCountryCode() == 86
                    && util.isValidNumber(number)
                    && util.getNumberType(number) == PhoneNumberType.MOBILE;
            return mobile
                    ? Optional.of(new MobileNumber(util.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads what a person typed.
     *
     * @throws DomainException {@code common.mobile.invalid} when it isn't a valid Chinese mobile number
     */
    public static MobileNumber parse(String text) {
        return tryParse(text)
                .orElseThrow(() -> new DomainException(DomainException.Kind.INVALID, "common.mobile.invalid"));
    }

    /** The eleven digits as written in China. */
    public String national() {
        return e164.substring(3);
    }

    /** {@code 138****0000} */
    public String masked() {
        String national = national();
        return national.substring(0, 3) + "****" + national.substring(7);
    }

    @Override
    public String toString() {
        return masked();
    }
}
