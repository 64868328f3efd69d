package com.imobhub.conversations.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.application.live.Change;
import com.imobhub.conversations.application.live.Feed;
import com.imobhub.conversations.application.live.FeedEntry;
import com.imobhub.shared.Ids;
import com.imobhub.team.MemberId;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every feed must do; each test starts from an empty one. */
public interface FeedContract {

    Feed feed();

    void inTransaction(Runnable work);

    /** A change that tells its number. */
    static Change change(String number) {
        return new Change.StatusMoved(Ids.next(), Ids.next(), number, null);
    }

    private void append(Change... changes) {
        inTransaction(() -> feed().append(List.of(changes)));
    }

    @Test
    default void anEmptyFeedBeginsAtNought() {
        assertThat(feed().after(0, 10)).isEmpty();
        assertThat(feed().head()).isEqualTo(feed().tail());
    }

    @Test
    default void changesComeInTheirOrder() {
        var start = feed().head();
        append(change("one"), change("two"));
        append(change("three"));

        var entries = feed().after(start, 10);

        assertThat(entries).extracting(FeedEntry::position).isSorted().doesNotHaveDuplicates();
        assertThat(entries).hasSize(3).allMatch(it -> it.name().equals("status"));
        assertThat(entries.get(0).json()).contains("one");
        assertThat(entries.get(1).json()).contains("two");
        assertThat(entries.get(2).json()).contains("three");
        assertThat(feed().head()).isEqualTo(entries.getLast().position());
    }

    @Test
    default void oneTransactionMayAppendSeveralTimes() {
        inTransaction(() -> {
            feed().append(List.of(change("one")));
            feed().append(List.of());
            feed().append(List.of(change("two")));
        });

        assertThat(feed().after(0, 10)).hasSize(2);
    }

    @Test
    default void aReaderGoesOnWhereItWas() {
        IntStream.range(0, 5).forEach(number -> append(change("n" + number)));
        var first = feed().after(0, 2);

        var rest = feed().after(first.getLast().position(), 10);

        assertThat(first).hasSize(2);
        assertThat(rest).hasSize(3);
        assertThat(rest.getFirst().json()).contains("n2");
    }

    @Test
    default void whatConcernsOneMemberSaysSo() {
        var member = MemberId.next();
        append(new Change.Seen(Ids.next(), 4, member));

        var entry = feed().after(0, 1).getFirst();

        assertThat(entry.name()).isEqualTo("seen");
        assertThat(entry.audience()).isEqualTo(member);
        assertThat(entry.concerns(member)).isTrue();
        assertThat(entry.concerns(MemberId.next())).isFalse();
    }

    @Test
    default void theNewestChangeIsNeverForgotten() {
        append(change("one"), change("two"), change("three"));
        var head = feed().head();

        feed().forget(Duration.ofDays(-1));

        assertThat(feed().head()).isEqualTo(head);
        assertThat(feed().tail()).isEqualTo(head - 1);
        assertThat(feed().after(0, 10)).hasSize(1);
    }
}
