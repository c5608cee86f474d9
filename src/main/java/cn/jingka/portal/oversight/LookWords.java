package cn.jingka.portal.oversight;

import cn.jingka.portal.audit.Trail.ActorKind;
import java.util.Locale;

/** The trail in plain words. */
public interface LookWords {

    /** What was done. The trail outlives the program: an act that it no longer knows is said to be one. */
    String action(String action, Locale language);

    /** In which part somebody acted, e.g. “12351 坐席”. */
    String kind(ActorKind kind, Locale language);
}
