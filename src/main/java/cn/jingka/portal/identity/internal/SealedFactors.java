package cn.jingka.portal.identity.internal;

import cn.jingka.portal.common.crypto.SealedColumn;
import cn.jingka.portal.common.crypto.SealedColumns;
import java.util.List;
import org.springframework.stereotype.Component;

/** The secrets of authenticators. */
@Component
class SealedFactors implements SealedColumns {

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(SealedColumn.byId("totp", "account", "secret"));
    }
}
