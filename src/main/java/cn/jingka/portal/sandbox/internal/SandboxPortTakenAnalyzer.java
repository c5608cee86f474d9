package cn.jingka.portal.sandbox.internal;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start which setting moves the sandbox to another port. */
class SandboxPortTakenAnalyzer extends AbstractFailureAnalyzer<SandboxPortTakenException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, SandboxPortTakenException taken) {
        return new FailureAnalysis(
                taken.getMessage(),
                "Stop the program that uses this port, or choose another one with PORTAL_SANDBOX_PORT.",
                taken);
    }
}
