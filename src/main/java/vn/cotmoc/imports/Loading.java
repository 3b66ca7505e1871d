package vn.cotmoc.imports;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.cotmoc.shared.Demo;
import vn.cotmoc.users.Scope;

/// Reads in at the start what is new: reference data, resolutions, and in a demonstration its accounts and values.
@Component
@Order(0)
class Loading implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(Loading.class);
    private static final String REMOVE = "cotmoc.demo.remove";

    private final LoadingReferences references;
    private final LoadingResolutions resolutions;
    private final DemoAccounts demoAccounts;
    private final DemoValues demoValues;
    private final Demo demo;
    private final ConfigurableApplicationContext application;

    Loading(
            LoadingReferences references,
            LoadingResolutions resolutions,
            DemoAccounts demoAccounts,
            DemoValues demoValues,
            Demo demo,
            ConfigurableApplicationContext application) {
        this.references = references;
        this.resolutions = resolutions;
        this.demoAccounts = demoAccounts;
        this.demoValues = demoValues;
        this.demo = demo;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Scope.asSystem(() -> {
            references.load();
            resolutions.load();
            if (demo.enabled()) demoAccounts.create();
            if (arguments.containsOption(REMOVE)) log.info("{} illustrative values removed.", demoValues.remove());
            else if (demo.enabled()) demoValues.load();
            return null;
        });
        if (arguments.containsOption(REMOVE)) System.exit(SpringApplication.exit(application, () -> 0));
    }
}
