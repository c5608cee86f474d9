package cn.jingka.portal.dangdang.internal;

import cn.jingka.portal.common.crypto.SealedColumn;
import cn.jingka.portal.common.crypto.SealedColumns;
import java.util.List;
import org.springframework.stereotype.Component;

/** Accounts at Dangdang and their tokens. */
@Component
class SealedLinks implements SealedColumns {

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(
                SealedColumn.byId("dangdang_link", "id", "account"),
                SealedColumn.byId("dangdang_link", "id", "nickname"),
                SealedColumn.byId("dangdang_link", "id", "access_token"),
                SealedColumn.byId("dangdang_link", "id", "refresh_token"));
    }
}
