// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.ClockState;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.api.casework.DeliveryState;
import org.yichuang.api.casework.HandlerState;
import org.yichuang.api.casework.IntakeChannel;
import org.yichuang.api.casework.InteropState;
import org.yichuang.api.casework.Outcome;
import org.yichuang.api.casework.PaymentState;
import org.yichuang.api.casework.ToleranceState;
import org.yichuang.api.matter.ApplicantKind;
import org.yichuang.api.matter.DeliveryMethod;
import org.yichuang.api.matter.HandlingClass;
import org.yichuang.api.matter.LimitUnit;
import org.yichuang.api.matter.Material;
import org.yichuang.api.matter.MatterType;
import org.yichuang.api.matter.PauseReason;
import org.yichuang.api.matter.Result;
import org.yichuang.api.matter.RolloutPhase;
import org.yichuang.api.matter.SharedSource;
import org.yichuang.ports.accounts.Qualification;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.ExternalStatus;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.IntakeFacet;
import org.yichuang.ports.casework.IssueData;
import org.yichuang.ports.casework.IssueFacet;
import org.yichuang.ports.casework.Light;
import org.yichuang.ports.casework.OversightData;
import org.yichuang.ports.casework.Pouch;
import org.yichuang.ports.casework.Queue;
import org.yichuang.ports.catalog.MatterDifference;
import org.yichuang.ports.clock.CalendarDay;
import org.yichuang.ports.clock.CalendarVersion;
import org.yichuang.ports.clock.ClockEntry;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.consultation.ConsultAlarm;
import org.yichuang.ports.consultation.ConsultChannel;
import org.yichuang.ports.consultation.ConsultQueue;
import org.yichuang.ports.consultation.ConsultState;
import org.yichuang.ports.consultation.ConsultStep;
import org.yichuang.ports.documents.DocumentKind;
import org.yichuang.ports.gateway.GatewayKind;
import org.yichuang.ports.outbox.OutboxMessage;
import org.yichuang.ports.outbox.Topic;
import org.yichuang.ports.prefill.Consent;
import org.yichuang.ports.prefill.RegisterAnswer;
import org.yichuang.ports.trail.Liability;
import org.yichuang.ports.trail.Verification;

/** The Chinese name of every constant that the API shows. */
final class Vocabulary {
    private static final Map<String, Map<String, String>> TITLES = new LinkedHashMap<>();

    static {
        add(CaseState.class, CaseState::title);
        add(ClockState.class, ClockState::title);
        add(CustodyState.class, CustodyState::title);
        add(DeliveryState.class, DeliveryState::title);
        add(ToleranceState.class, ToleranceState::title);
        add(PaymentState.class, PaymentState::title);
        add(InteropState.class, InteropState::title);
        add(HandlerState.class, HandlerState::title);
        add(RolloutPhase.class, RolloutPhase::title);
        add(DeliveryMethod.class, DeliveryMethod::title);
        add(IntakeChannel.class, IntakeChannel::title);
        add(Outcome.class, Outcome::title);
        add(ApplicantKind.class, ApplicantKind::title);
        add(HandlingClass.class, HandlingClass::title);
        add(LimitUnit.class, LimitUnit::title);
        add(MatterType.class, MatterType::title);
        add(Material.Medium.class, Material.Medium::title);
        add(MatterDifference.Effect.class, MatterDifference.Effect::title);
        add(PauseReason.class, PauseReason::title);
        add(Result.Kind.class, Result.Kind::title);
        add(Role.class, Role::title);
        add(Qualification.Scope.class, Qualification.Scope::title);
        add(ActionType.class, ActionType::title);
        add(Light.class, Light::title);
        add(Queue.class, Queue::title);
        add(Pouch.class, Pouch::title);
        add(ConsultState.class, ConsultState::title);
        add(ConsultStep.class, ConsultStep::title);
        add(ConsultChannel.class, ConsultChannel::title);
        add(ConsultQueue.class, ConsultQueue::title);
        add(ConsultAlarm.Kind.class, ConsultAlarm.Kind::title);
        add(ClockKind.class, ClockKind::title);
        add(ClockEntry.Kind.class, ClockEntry.Kind::title);
        add(CalendarDay.Kind.class, CalendarDay.Kind::title);
        add(CalendarVersion.State.class, CalendarVersion.State::title);
        add(OversightData.Alert.Kind.class, OversightData.Alert.Kind::title);
        add(IssueData.ReportCourier.Event.class, IssueData.ReportCourier.Event::title);
        add(IssueFacet.Shipment.Kind.class, IssueFacet.Shipment.Kind::title);
        add(IntakeData.Link.Kind.class, IntakeData.Link.Kind::title);
        add(Topic.class, Topic::title);
        add(OutboxMessage.State.class, OutboxMessage.State::title);
        add(GatewayKind.class, GatewayKind::title);
        add(ExternalStatus.class, ExternalStatus::title);
        add(Liability.Party.class, Liability.Party::title);
        add(Verification.State.class, Verification.State::title);
        add(SharedSource.class, SharedSource::title);
        add(RegisterAnswer.Outcome.class, RegisterAnswer.Outcome::title);
        add(Consent.Way.class, Consent.Way::title);
        add(IntakeFacet.Identity.State.class, IntakeFacet.Identity.State::title);
        add(DocumentKind.class, DocumentKind::title);
    }

    private Vocabulary() {}

    /** Returns the titles by name of the type (a nested one as {@code Material.Medium}) and of the constant. */
    static Map<String, Map<String, String>> titles() {
        return TITLES;
    }

    private static <E extends Enum<E>> void add(Class<E> type, Function<E, String> title) {
        Map<String, String> titles = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            titles.put(constant.name(), title.apply(constant));
        }
        TITLES.put(name(type), titles);
    }

    /** Returns the name under which the titles of an enum stand here. */
    static String name(Class<?> type) {
        return type.isMemberClass()
                ? type.getDeclaringClass().getSimpleName() + "." + type.getSimpleName()
                : type.getSimpleName();
    }
}
