package com.imobhub.conversations.application.attachments;

import com.imobhub.conversations.application.media.MediaKey;
import com.imobhub.conversations.application.media.MediaStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Forgets files that were brought a day ago, and deletes the bytes of those that nobody sent; and what providers no longer have. */
@Component
class ForgetAttachments {

    static final Duration KEPT = Duration.ofDays(1);
    private static final int BATCH = 100;

    private final Attachments attachments;
    private final MediaStore store;
    private final ProviderFiles providerFiles;
    private final TransactionOperations transactions;
    private final Clock clock;

    ForgetAttachments(
            Attachments attachments,
            MediaStore store,
            ProviderFiles providerFiles,
            TransactionOperations transactions,
            Clock clock) {
        this.attachments = attachments;
        this.store = store;
        this.providerFiles = providerFiles;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 20, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    @SchedulerLock(name = "conversations.forget-attachments", lockAtLeastFor = "PT50M", lockAtMostFor = "PT2H")
    void forget() {
        var before = clock.instant().minus(KEPT);
        boolean more;
        do {
            more = Boolean.TRUE.equals(transactions.execute(status -> deleted(attachments.forget(before, BATCH))));
        } while (more);
        providerFiles.forgetExpired(clock.instant());
    }

    /** Before it is committed that they are forgotten: should that fail, they are deleted once more. */
    private boolean deleted(List<AttachmentId> unused) {
        for (var id : unused) {
            store.delete(MediaKey.thumbnail(id.value()));
            store.delete(MediaKey.file(id.value()));
        }
        return !unused.isEmpty();
    }
}
