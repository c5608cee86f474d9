package cn.jingka.portal.common.ui;

import com.vaadin.flow.component.html.Anchor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Opens a place in the reader's own map, by a {@code geo:} address (RFC 5870): no map service is named or told. */
public class MapLink extends Anchor {

    /**
     * @param point latitude and longitude in decimal degrees (WGS 84), e.g. {@code 39.9042,116.4074}
     * @param place its name, which maps show at the point
     * @param words what the link says; {@code spoken} says it with the place's name
     */
    public MapLink(String point, String place, String words, String spoken) {
        String label = URLEncoder.encode(place, StandardCharsets.UTF_8).replace("+", "%20");
        // The framework takes addresses of its list of schemes for safe; this one is made of two numbers and an encoded
        // name.
        setUnsafeHref("geo:" + point + "?q=" + point + "(" + label + ")");
        setText(words);
        setAriaLabel(spoken);
        setRouterIgnore(true);
    }
}
