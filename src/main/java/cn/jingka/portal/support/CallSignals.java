package cn.jingka.portal.support;

import cn.jingka.portal.common.security.CallerSignals;

/** The signals of calls as the hotline itself gives them. */
public interface CallSignals extends CallerSignals {}
