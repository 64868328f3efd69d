package com.imobhub.conversations.persistence;

import com.imobhub.conversations.domain.Merge;
import com.imobhub.conversations.domain.MergeListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Every merge that was announced. */
class HeardMerges implements MergeListener {

    private final List<Merge> all = new CopyOnWriteArrayList<>();

    @Override
    public void merged(Merge merge) {
        all.add(merge);
    }

    List<Merge> all() {
        return List.copyOf(all);
    }
}
