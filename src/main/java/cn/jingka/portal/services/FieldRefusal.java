package cn.jingka.portal.services;

import cn.jingka.portal.common.error.DomainException;
import java.io.Serial;

/** A field of a request is missing or doesn't fit; screens say so at the field. */
public class FieldRefusal extends DomainException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final RequestField field;

    public FieldRefusal(String key, RequestField field) {
        super(Kind.INVALID, key);
        this.field = field;
    }

    public RequestField field() {
        return field;
    }
}
