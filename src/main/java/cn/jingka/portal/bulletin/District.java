package cn.jingka.portal.bulletin;

/** The districts of Beijing, in their official order. */
public enum District {
    DONGCHENG,
    XICHENG,
    CHAOYANG,
    FENGTAI,
    SHIJINGSHAN,
    HAIDIAN,
    MENTOUGOU,
    FANGSHAN,
    TONGZHOU,
    SHUNYI,
    CHANGPING,
    DAXING,
    HUAIROU,
    PINGGU,
    MIYUN,
    YANQING;

    /** Translation key of the name. */
    public String key() {
        return "bulletin.district." + name();
    }
}
