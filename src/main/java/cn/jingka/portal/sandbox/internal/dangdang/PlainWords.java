package cn.jingka.portal.sandbox.internal.dangdang;

import org.springframework.security.crypto.password.PasswordEncoder;

/** Compares passwords as they are. */
final class PlainWords implements PasswordEncoder {

    @Override
    public String encode(CharSequence password) {
        return password.toString();
    }

    @Override
    public boolean matches(CharSequence given, String wanted) {
        return wanted.contentEquals(given);
    }
}
