package cn.jingka.portal.sandbox.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A sandbox of its own for each test, beside a portal that notes what it is called with. */
abstract class SandboxTestBase {

    @TempDir
    Path folder;

    RecordingPortal portal;
    SandboxServer sandbox;

    @BeforeEach
    void start() throws IOException {
        portal = new RecordingPortal();
        sandbox = SandboxFixture.start(folder, portal.url());
    }

    @AfterEach
    void stop() {
        sandbox.close();
        portal.close();
    }

    /** Stops the sandbox and starts it again on what it kept. */
    void restart() {
        sandbox.close();
        sandbox = SandboxFixture.start(folder, portal.url());
    }
}
