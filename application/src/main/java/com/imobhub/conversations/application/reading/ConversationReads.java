package com.imobhub.conversations.application.reading;

import com.imobhub.conversations.ConversationId;
import com.imobhub.shared.Page;
import com.imobhub.team.SignedIn;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What screens show of conversations. Each method is one statement, whatever the size of the page. */
public interface ConversationReads {

    /**
     * The conversations, newest message first.
     *
     * @param cursor {@code next} of the page before, null for the first
     * @param limit 1 to 100
     * @throws com.imobhub.shared.Refusal {@code invalid-field} when the cursor is not one of ours
     */
    Page<ConversationSummary> list(SignedIn reader, @Nullable String cursor, int limit);

    Optional<ConversationSummary> find(SignedIn reader, ConversationId id);

    /** The same without what only concerns one reader. */
    List<ConversationSummary> summaries(Collection<ConversationId> ids);
}
