using CaseManager.Application.Clients;
using CaseManager.Application.Clients.Merging;
using CaseManager.Application.Paging;
using CaseManager.Application.Wording;
using CaseManager.Domain.Clients;

namespace CaseManager.Web.Screens;

/// <summary>Where to find the second record of a client.</summary>
public sealed record DuplicateSearch(ClientView Client, IReadOnlyList<LikelyDuplicate> Likely, string? Search, Page<ClientRow>? Found);

/// <summary>One part of two records in words.</summary>
public sealed record MergeRow(MergedPart Part, string Words, string Mine, string Theirs)
{
    /// <summary>Whether there is anything to choose.</summary>
    public bool Differs => Mine != Theirs;
}

/// <summary>Two records beside each other, and what was chosen so far.</summary>
public sealed record MergePage(MergeReviewView Review, MergeForm Form)
{
    /// <summary>Part by part.</summary>
    public IEnumerable<MergeRow> Rows => Enum.GetValues<MergedPart>().Select(p => new MergeRow(p, p.Words(), WordsOf(p, Review.Survivor), WordsOf(p, Review.Merged)));

    internal static string WordsOf(MergedPart part, MergeSide side) => part switch
    {
        MergedPart.LegalName => Join(" ", side.Names.First, side.Names.Middle, side.Names.Last),
        MergedPart.PreferredName => Join("", side.Names.Preferred),
        MergedPart.BirthDate => Show.Date(side.BirthDate),
        MergedPart.Pronouns => Join("", side.Profile.Pronouns),
        MergedPart.Sex => Join("", side.Profile.Sex?.Words()),
        MergedPart.Gender => Join(", ", side.Profile.Gender?.Words(), side.Profile.GenderWords),
        MergedPart.Languages => Join(", ", side.Profile.Languages, side.Profile.Interpreter?.Words()),
        MergedPart.Address => Join(", ", side.Profile.HasNoFixedAddress ? "No fixed address" : null, side.Profile.Street, side.Profile.City, side.Profile.State, side.Profile.PostalCode),
        MergedPart.EmergencyContact => Join(", ", side.Profile.EmergencyName, side.Profile.EmergencyRelation, side.Profile.EmergencyPhone),
        MergedPart.Contacts => Join("\n", [.. side.Contacts.Select(c => $"{c.Kind.Words()} {c.Value} ({(c.MayLeaveMessage ? "message is fine" : "leave no message")})")]),
        MergedPart.RecoveryStart => Show.Date(side.RecoveryStartsOn),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };

    private static string Join(string separator, params IReadOnlyList<string?> parts) =>
        string.Join(separator, parts.Where(p => !string.IsNullOrEmpty(p))) is { Length: > 0 } text ? text : Show.None;
}

/// <summary>What is chosen when two records become one.</summary>
public sealed class MergeForm
{
    /// <summary>The version of the record that stands.</summary>
    public int SurvivorVersion { get; set; }

    /// <summary>The version of the record that is merged.</summary>
    public int MergedVersion { get; set; }

    /// <summary>The parts that are taken from the merged record.</summary>
    public List<MergedPart> Taken { get; set; } = [];

    /// <summary>Rows of the merged record that are set aside.</summary>
    public List<Guid> SetAside { get; set; } = [];

    /// <summary>How it is known that both are the same person.</summary>
    public string? Why { get; set; }

    internal static MergeForm Of(MergeReviewView review) => new()
    {
        SurvivorVersion = review.Survivor.Version,
        MergedVersion = review.Merged.Version,
        // What only the other record knows.
        Taken = [.. Enum.GetValues<MergedPart>().Where(p => MergePage.WordsOf(p, review.Survivor) == Show.None && MergePage.WordsOf(p, review.Merged) != Show.None)],
    };

    internal MergeClients ToCommand(Guid survivorId, Guid mergedId) => new(survivorId, mergedId, SurvivorVersion, MergedVersion, [.. Taken.Where(Enum.IsDefined)], SetAside, Why);
}
