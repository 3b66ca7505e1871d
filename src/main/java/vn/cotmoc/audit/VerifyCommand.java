package vn.cotmoc.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Checks the trail from the command line (`--cotmoc.audit.verify`) and ends: 0 where it is sound, 3
/// where it is not, 4 where no checkpoint outside the database vouches for it.
@Component
@Order(-1)
class VerifyCommand implements ApplicationRunner {

    static final int DOCTORED = 3;
    static final int UNWITNESSED = 4;
    private static final Logger log = LoggerFactory.getLogger(VerifyCommand.class);
    private static final String VERIFY = "cotmoc.audit.verify";

    private final Verifying verifying;
    private final ConfigurableApplicationContext application;

    VerifyCommand(Verifying verifying, ConfigurableApplicationContext application) {
        this.verifying = verifying;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!arguments.containsOption(VERIFY)) return;
        int code = verify();
        System.exit(SpringApplication.exit(application, () -> code));
    }

    int verify() {
        var found = verifying.verify();
        found.faults().forEach(fault -> log.error("{}", said(fault)));
        found.warnings().forEach(warning -> log.warn("{}: {}", warning.kind(), warning.number()));
        log.info(
                "The trail is {}: {} sealed events, {} not sealed yet, {} checkpoints outside, {} faults, {} ms.",
                found.sound() ? "sound" : found.isUnwitnessed() ? "whole, but WITHOUT WITNESS" : "NOT SOUND",
                found.events(),
                found.unsealed(),
                found.outside(),
                found.faults().size() + found.elsewhere(),
                found.millis());
        if (found.sound()) return 0;
        return found.isUnwitnessed() ? UNWITNESSED : DOCTORED;
    }

    private static String said(Fault fault) {
        return "%s: event %s%s, place %s%s, %d of them%s"
                .formatted(
                        fault.kind(),
                        fault.event() == null ? "unknown" : fault.event(),
                        fault.other() == null ? "" : " and event " + fault.other(),
                        fault.position() == null ? "none" : fault.position(),
                        fault.batch() == null ? "" : ", batch " + fault.batch(),
                        fault.count(),
                        fault.row() == null ? "" : ", in " + fault.row());
    }
}
