package com.imobhub.channels.persistence;

import com.imobhub.channels.ChannelKind;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ChannelRows extends JpaRepository<ChannelRow, UUID> {

    List<ChannelRow> findByKindAndRouteIn(ChannelKind kind, Collection<String> routes);

    List<ChannelRow> findAllByOrderByCreatedAtAscIdAsc();
}
