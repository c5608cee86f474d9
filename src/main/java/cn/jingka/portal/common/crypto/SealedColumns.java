package cn.jingka.portal.common.crypto;

import java.util.List;

/** A module's encrypted columns; implemented as a bean by each module that has some. */
public interface SealedColumns {

    List<SealedColumn> sealedColumns();
}
