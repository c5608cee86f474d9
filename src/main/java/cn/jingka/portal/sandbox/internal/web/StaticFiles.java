package cn.jingka.portal.sandbox.internal.web;

import cn.jingka.portal.sandbox.internal.http.Reply;
import cn.jingka.portal.sandbox.internal.http.Routes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The style sheet and the script of the sandbox's pages. */
public final class StaticFiles {

    public void addTo(Routes routes) {
        Reply style = Reply.bytes("text/css; charset=utf-8", load("/sandbox/sandbox.css"));
        Reply script = Reply.bytes("text/javascript; charset=utf-8", load("/sandbox/sandbox.js"));
        routes.get("/assets/sandbox\\.css", request -> style);
        routes.get("/assets/sandbox\\.js", request -> script);
    }

    private static byte[] load(String resource) {
        try (InputStream in = StaticFiles.class.getResourceAsStream(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox can't read " + resource, e);
        }
    }
}
