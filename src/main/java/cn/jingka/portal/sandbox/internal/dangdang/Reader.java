package cn.jingka.portal.sandbox.internal.dangdang;

import java.util.List;
import java.util.Optional;

/** A made-up customer of the bookshop. */
record Reader(String user, String accountId, String nickname) {

    /** All sign in with the same word; it stands on the sign-in page. */
    static final String PASSWORD = "demo";

    private static final List<String> NICKNAMES =
            List.of("爱读书的小鹿", "胡同书虫", "晚风与书", "海淀读者", "南城旧书客", "阅读马拉松", "纸上旅行", "灯下夜读", "童书妈妈");

    static Optional<Reader> named(String user) {
        if (!user.matches("reader[1-9]")) {
            return Optional.empty();
        }
        int number = user.charAt(user.length() - 1) - '0';
        return Optional.of(new Reader(user, "dd-" + (1000 + number), NICKNAMES.get(number - 1)));
    }

    /** The reader who is signed in. */
    static Reader signedIn(String user) {
        return named(user).orElseThrow(() -> new IllegalStateException("Nobody but a reader can sign in"));
    }
}
