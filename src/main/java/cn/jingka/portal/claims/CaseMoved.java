package cn.jingka.portal.claims;

/** A case reached another state. */
public record CaseMoved(String reference, String kind, CaseState from, CaseState to) {}
