package cn.jingka.portal.identity;

import java.util.List;

/** The accounts with which merchants' counters sign in. For code behind a permission check. */
public interface CounterSignIns {

    /** By name. */
    List<CounterSignIn> all();

    record CounterSignIn(String name, String displayName, boolean enabled) {}
}
