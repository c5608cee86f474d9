package cn.jingka.portal.common.ui;

import cn.jingka.portal.common.person.PersonId;
import java.util.List;
import java.util.Locale;

/** What needs the member, for their home page; implemented as a bean by each module that may need something. */
public interface HomeTasks {

    List<HomeTask> open(PersonId person, Locale language);

    /**
     * @param text what is open and why, as a sentence
     * @param action what the link does, in words
     * @param route where the member does it
     */
    record HomeTask(String text, String action, String route) {}
}
