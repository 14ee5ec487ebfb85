// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.ports.casework.ActionType.ACCEPT;
import static org.yichuang.ports.casework.ActionType.APPROVE;
import static org.yichuang.ports.casework.ActionType.ASSIGN;
import static org.yichuang.ports.casework.ActionType.DELIVER;
import static org.yichuang.ports.casework.ActionType.GIVE_OPINION;
import static org.yichuang.ports.casework.ActionType.LAPSE;
import static org.yichuang.ports.casework.ActionType.NOTIFY;
import static org.yichuang.ports.casework.ActionType.PASS_PRE_REVIEW;
import static org.yichuang.ports.casework.ActionType.RECEIVE;
import static org.yichuang.ports.casework.ActionType.REFUSE;
import static org.yichuang.ports.casework.ActionType.REGISTER_PARCEL;
import static org.yichuang.ports.casework.ActionType.REMIND_CORRECTION;
import static org.yichuang.ports.casework.ActionType.REQUEST_CONFIRMATION;
import static org.yichuang.ports.casework.ActionType.REQUEST_CORRECTION;
import static org.yichuang.ports.casework.ActionType.SEND_PAPERS;
import static org.yichuang.ports.casework.ActionType.SEND_RESULT;
import static org.yichuang.ports.casework.ActionType.SIGN_PAPERS;
import static org.yichuang.ports.casework.ActionType.SUBMIT;
import static org.yichuang.ports.casework.ActionType.WITHDRAW;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.IntakeChannel;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.core.casework.internal.timers.TimerPlan;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.IntakeData;

/** Cases in every state, by the shortest way there, at the counter and by a portal. */
final class Stages {
    private static final Map<CaseState, List<ActionType>> WAYS = new EnumMap<>(Map.ofEntries(
            Map.entry(CaseState.DRAFT, List.of()),
            Map.entry(CaseState.PRE_REVIEW, List.of(REGISTER_PARCEL)),
            Map.entry(CaseState.RECEIVED, List.of(RECEIVE)),
            Map.entry(CaseState.AWAITING_CORRECTION, List.of(RECEIVE, REQUEST_CORRECTION)),
            Map.entry(CaseState.AWAITING_CONFIRMATION, List.of(RECEIVE, REQUEST_CONFIRMATION)),
            Map.entry(CaseState.NOT_ACCEPTED, List.of(RECEIVE, REFUSE)),
            Map.entry(CaseState.ACCEPTED, List.of(RECEIVE, ACCEPT)),
            Map.entry(CaseState.UNDER_REVIEW, List.of(RECEIVE, ACCEPT, SEND_PAPERS, SIGN_PAPERS, ASSIGN, GIVE_OPINION)),
            Map.entry(CaseState.DECIDED, decided()),
            Map.entry(CaseState.RESULT_VERIFICATION, decided(SEND_RESULT)),
            Map.entry(CaseState.AWAITING_DELIVERY, decided(SEND_RESULT, NOTIFY)),
            Map.entry(CaseState.CLOSED, decided(SEND_RESULT, NOTIFY, DELIVER)),
            Map.entry(CaseState.WITHDRAWN, List.of(WITHDRAW)),
            Map.entry(CaseState.LAPSED, List.of(RECEIVE, REQUEST_CORRECTION, REMIND_CORRECTION, LAPSE))));

    private static final MatterDefinition CONFIRMED = SampleMatter.confirmed(SampleMatter.definition());

    private Stages() {}

    /** Makes a case in a state, as it was never the same since. */
    static String in(World world, CaseState state, boolean portal) {
        world.now = World.BEGINNING;
        if (state == CaseState.AWAITING_CONFIRMATION) {
            world.matter = CONFIRMED;
        } else if (world.matter == CONFIRMED) {
            world.matter = SampleMatter.definition();
        }
        Actor actor = portal ? World.CHANNEL : World.CLERK;
        world.files.put("file-1", actor.account());
        IntakeChannel channel = portal
                ? IntakeChannel.ONLINE
                : state == CaseState.PRE_REVIEW ? IntakeChannel.POST : IntakeChannel.COUNTER;
        String caseNo = world.cases
                .perform(
                        null,
                        List.of(Sample.request(new IntakeData.Draft(
                                SampleMatter.CODE,
                                portal ? null : "B01",
                                channel,
                                Sample.filing(Sample.PERSON),
                                null))),
                        actor)
                .caseNo();
        for (ActionType action : portal ? byPortal(state) : WAYS.get(state)) {
            if (Sample.actor(action).equals(World.PLATFORM)) {
                world.now = TimerPlan.of(world.record(caseNo)).stream()
                        .findFirst()
                        .orElseThrow()
                        .at();
            }
            world.cases.perform(
                    caseNo, List.of(Sample.request(Sample.onTheWay(action, WAYS.get(state)))), Sample.actor(action));
        }
        assertThat(world.record(caseNo).state()).isEqualTo(state);
        return caseNo;
    }

    private static List<ActionType> byPortal(CaseState state) {
        return WAYS.get(state).stream()
                .flatMap(action -> action == RECEIVE
                        ? Stream.of(SUBMIT, PASS_PRE_REVIEW)
                        : Stream.of(action == REGISTER_PARCEL ? SUBMIT : action))
                .toList();
    }

    private static List<ActionType> decided(ActionType... more) {
        List<ActionType> way =
                new ArrayList<>(List.of(RECEIVE, ACCEPT, SEND_PAPERS, SIGN_PAPERS, ASSIGN, GIVE_OPINION, APPROVE));
        way.addAll(Arrays.asList(more));
        return way;
    }
}
