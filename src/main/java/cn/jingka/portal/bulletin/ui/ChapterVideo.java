package cn.jingka.portal.bulletin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import java.net.URI;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The browser's own player. Says where it is every ten seconds, and when it is paused, moved or at the end. */
@Tag("video")
class ChapterVideo extends Component {

    private static final int EVERY_MS = 10_000;
    private static final String AT = "Math.floor(element.currentTime)";
    private static final String LENGTH = "Number.isFinite(element.duration) ? Math.floor(element.duration) : 0";

    /**
     * @param from where to begin, in seconds
     * @param captions what is said, as WebVTT
     * @param label what it is, for those who don't see it
     */
    ChapterVideo(URI file, int from, Optional<URI> captions, String label) {
        Element video = getElement();
        video.getClassList().add("chapter-video");
        // A media fragment: the browser begins there without a script.
        video.setAttribute("src", from > 0 ? file + "#t=" + from : file.toString());
        video.setAttribute("controls", true);
        video.setAttribute("playsinline", true);
        video.setAttribute("preload", "metadata");
        video.setAttribute("aria-label", label);
        captions.ifPresent(text -> {
            // Captions of another origin are read only with that origin's leave.
            video.setAttribute("crossorigin", "anonymous");
            video.appendChild(new Element("track")
                    .setAttribute("kind", "captions")
                    .setAttribute("srclang", "zh")
                    .setAttribute("src", text.toString())
                    .setAttribute("default", true));
        });
    }

    /** @param listener hears of the position and the whole length in seconds; the length is 0 while unknown */
    void onProgress(BiConsumer<Integer, Integer> listener) {
        getElement()
                .addEventListener("timeupdate", event -> tell(event, listener))
                .addEventData(AT)
                .addEventData(LENGTH)
                .throttle(EVERY_MS);
        for (String moment : new String[] {"pause", "seeked", "ended"}) {
            getElement()
                    .addEventListener(moment, event -> tell(event, listener))
                    .addEventData(AT)
                    .addEventData(LENGTH);
        }
    }

    private static void tell(DomEvent event, BiConsumer<Integer, Integer> listener) {
        listener.accept(
                event.getEventData().get(AT).asInt(),
                event.getEventData().get(LENGTH).asInt());
    }

    void onEnd(Runnable listener) {
        getElement().addEventListener("ended", event -> listener.run());
    }

    void onFailure(Runnable listener) {
        getElement().addEventListener("error", event -> listener.run());
    }
}
