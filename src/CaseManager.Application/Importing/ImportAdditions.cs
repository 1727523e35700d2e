using CaseManager.Domain.Importing;

namespace CaseManager.Application.Importing;

/// <summary>What an import adds to the database.</summary>
/// <param name="Sites">0 or 1.</param>
/// <param name="Programs">0 or 1.</param>
/// <param name="Staff">Facilitators and hosts.</param>
/// <param name="EpisodesExtended">Stays of an earlier import that now reach further.</param>
/// <param name="Rows">Clients and what they did.</param>
public sealed record ImportAdditions(int Sites, int Programs, int Staff, int EpisodesExtended, ImportedRows Rows)
{
    /// <summary>Nothing: everything is there already, or refused.</summary>
    public static ImportAdditions None { get; } = new(0, 0, 0, 0, new ImportedRows());

    /// <summary>Whether nothing is added.</summary>
    public bool IsEmpty => this == None;

    /// <summary>Each with its name, for a list; what is 0 is among them.</summary>
    public IReadOnlyList<(string Words, int Count)> Parts =>
    [
        ("sites", Sites), ("programs", Programs), ("staff", Staff), ("groups", Rows.Groups), ("clients", Rows.Clients),
        ("stays", Rows.Stays), ("stays extended", EpisodesExtended), ("sessions", Rows.Sessions), ("attendances", Rows.Attendances),
        ("meetings", Rows.Meetings), ("meetings changed", Rows.MeetingsChanged), ("meetings removed", Rows.MeetingsRemoved),
    ];
}
