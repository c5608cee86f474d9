package cn.jingka.portal.identity.internal.sessions;

import java.util.List;
import java.util.Map;

/**
 * Browser and device in words that their owner recognises, from what the browser says of itself. Anybody can say anything
 * there: it is shown to the owner and decides nothing.
 */
record Device(String browser, String system) {

    private static final String OTHER = "OTHER";

    /** The first that occurs counts: most browsers also name those that they are like. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("MicroMessenger", "WECHAT"),
            Map.entry("AlipayClient", "ALIPAY"),
            Map.entry("DingTalk", "DINGTALK"),
            Map.entry("HuaweiBrowser", "HUAWEI"),
            Map.entry("MiuiBrowser", "XIAOMI"),
            Map.entry("QQBrowser", "QQ"),
            Map.entry("UCBrowser", "UC"),
            Map.entry("Edg", "EDGE"),
            Map.entry("Firefox", "FIREFOX"),
            Map.entry("FxiOS", "FIREFOX"),
            Map.entry("CriOS", "CHROME"),
            Map.entry("Chrome", "CHROME"),
            Map.entry("Safari", "SAFARI"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("iPhone", "IPHONE"),
            Map.entry("iPad", "IPAD"),
            Map.entry("HarmonyOS", "HARMONY"),
            Map.entry("OpenHarmony", "HARMONY"),
            Map.entry("Android", "ANDROID"),
            Map.entry("Windows", "WINDOWS"),
            Map.entry("Mac OS X", "MAC"),
            Map.entry("Linux", "LINUX"));

    static Device of(String userAgent) {
        String said = userAgent == null ? "" : userAgent;
        return new Device(first(BROWSERS, said), first(SYSTEMS, said));
    }

    private static String first(List<Map.Entry<String, String>> marks, String said) {
        return marks.stream()
                .filter(mark -> said.contains(mark.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(OTHER);
    }
}
