using CaseManager.Application.TreatmentPlans;
using CaseManager.Application.Wording;
using CaseManager.Domain.Groups;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseManager.Web.Screens;

/// <summary>Choices of the forms of a plan.</summary>
public static class PlanChoices
{
    /// <summary>Modalities.</summary>
    public static IReadOnlyList<SelectListItem> Modalities { get; } = Choices.Of<Modality>(EnumWords.Words);

    /// <summary>What a frequency counts by.</summary>
    public static IReadOnlyList<SelectListItem> Units { get; } = Choices.Of<FrequencyUnit>(unit => $"per {unit.ToString().ToLowerInvariant()}");

    /// <summary>How an objective can stand at a review.</summary>
    public static IReadOnlyList<SelectListItem> Statuses { get; } =
        Choices.Of<ObjectiveStatus>(EnumWords.Words).Where(s => s.Value != nameof(ObjectiveStatus.NotReviewed)).ToList();

    /// <summary>What reaching a goal is meant to bring.</summary>
    public static IReadOnlyList<SelectListItem> Domains { get; } = Choices.Of<RecoveryDomain>(PlanWords.Words);

    /// <summary>What the client can say.</summary>
    public static IReadOnlyList<SelectListItem> Answers { get; } = Choices.Of<ClientAnswer>(PlanWords.Words);

    /// <summary>Fellowships.</summary>
    public static IReadOnlyList<SelectListItem> Fellowships { get; } = Choices.Of<Fellowship>(EnumWords.Words);

    /// <summary>Fellowships that can be offered as the secular alternative.</summary>
    public static IReadOnlyList<SelectListItem> SecularFellowships { get; } =
        Fellowships.Where(f => PeerSupportChoice.IsSecular(Enum.Parse<Fellowship>(f.Value))).ToList();

    /// <summary>The six dimensions, as an edition of The ASAM Criteria calls them.</summary>
    public static IReadOnlyList<SelectListItem> Dimensions(int edition) => Choices.Of<AsamDimension>(d => $"{(int)d} – {d.Words(edition)}");

    /// <summary>People of the site.</summary>
    public static IReadOnlyList<SelectListItem> Of(IEnumerable<PersonChoice> people) => people.Select(p => new SelectListItem(p.Name, p.Id.ToString())).ToList();

    /// <summary>What an intervention can be linked to, under its kinds, peer support apart (rule 1).</summary>
    public static IReadOnlyList<SelectListItem> Of(IEnumerable<LinkChoice> links) => Choices.Grouped(links, l => Words(l.Kind), l => (Words(l), ValueOf(l)));

    /// <summary>A link as the form sends it.</summary>
    public static string ValueOf(LinkChoice link) => $"{link.Kind}/{link.Id}";

    /// <summary>A kind of link.</summary>
    public static string Words(PlanLinkKind kind) => kind switch
    {
        PlanLinkKind.Therapy => "Therapy groups",
        PlanLinkKind.Psychoeducation => "Psychoeducation groups",
        PlanLinkKind.PeerSupport => "Peer support groups",
        PlanLinkKind.Counseling => "Counseling of this stay",
        PlanLinkKind.Medication => "Medication of this stay",
        PlanLinkKind.Meeting => "Meetings outside the center",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>What the signer was asked to confirm.</summary>
    public static string Words(CopyConfirmation copies) => string.Join(" and ", new[]
    {
        copies.FromLibrary > 0 ? $"{copies.FromLibrary} {(copies.FromLibrary == 1 ? "text stands" : "texts stand")} in the library word for word" : null,
        copies.LikeAnother > 0 ? $"{copies.LikeAnother} {(copies.LikeAnother == 1 ? "is" : "are")} like the plan of another client" : null,
    }.OfType<string>()) + ".";

    /// <summary>A link by name.</summary>
    public static string Words(LinkChoice link) => link.From is null ? link.Name : $"{link.Name}, from {Show.Date(link.From)}";
}
