package vn.cotmoc.reviews;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads many things as they were at one moment: what is approved or written between two of the reads is seen by none.
@Component
class AtOneMoment {

    private final TransactionTemplate moment;

    AtOneMoment(PlatformTransactionManager transactions) {
        moment = new TransactionTemplate(transactions);
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        moment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        moment.setReadOnly(true);
    }

    <T> T read(Supplier<T> work) {
        return Objects.requireNonNull(moment.execute(_ -> work.get()));
    }
}
