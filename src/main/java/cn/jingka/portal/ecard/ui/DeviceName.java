package cn.jingka.portal.ecard.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a list of phones calls a browser: {@code iPhone · Safari}; names of products, the same in every language. */
final class DeviceName {

    private static final SequencedMap<String, String> SYSTEMS = marks(
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "HarmonyOS",
            "HarmonyOS",
            "Android",
            "Android",
            "Windows",
            "Windows",
            "Macintosh",
            "Mac",
            "Linux",
            "Linux");

    /** Browsers name those they resemble as well, so the particular ones come first. */
    private static final SequencedMap<String, String> PROGRAMS = marks(
            "MicroMessenger/",
            "WeChat",
            "Edg",
            "Edge",
            "Firefox/",
            "Firefox",
            "FxiOS/",
            "Firefox",
            "Chrome/",
            "Chrome",
            "CriOS/",
            "Chrome",
            "Safari/",
            "Safari");

    private DeviceName() {}

    /** Empty when the browser says nothing that is known. */
    static Optional<String> of(String userAgent) {
        String name = Stream.of(first(SYSTEMS, userAgent), first(PROGRAMS, userAgent))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
        return Optional.of(name).filter(known -> !known.isEmpty());
    }

    private static Optional<String> first(SequencedMap<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(mark -> userAgent.contains(mark.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static SequencedMap<String, String> marks(String... marksAndNames) {
        SequencedMap<String, String> marks = new LinkedHashMap<>();
        for (int i = 0; i < marksAndNames.length; i += 2) {
            marks.put(marksAndNames[i], marksAndNames[i + 1]);
        }
        return marks;
    }
}
