package cn.jingka.portal.dangdang.internal;

import cn.jingka.portal.common.personaldata.ConsentPurpose;
import cn.jingka.portal.dangdang.OwnBooks;
import org.springframework.stereotype.Component;

/** That the portal reads orders and points of the linked account (BOOK-3); it ends with the link, and gold with it. */
@Component
class LinkConsent implements ConsentPurpose {

    private final OwnBooks books;

    LinkConsent(OwnBooks books) {
        this.books = books;
    }

    @Override
    public String key() {
        return Linking.CONSENT;
    }

    @Override
    public void withdraw() {
        books.unlink();
    }
}
