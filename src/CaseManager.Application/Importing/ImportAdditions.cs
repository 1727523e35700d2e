namespace CaseManager.Application.Importing;

/// <summary>What an import adds to the database.</summary>
/// <param name="Sites">0 or 1.</param>
/// <param name="Programs">0 or 1.</param>
/// <param name="Staff">Facilitators and hosts.</param>
/// <param name="Groups">Groups.</param>
/// <param name="Clients">Clients.</param>
/// <param name="Episodes">Stays.</param>
/// <param name="EpisodesExtended">Stays of an earlier import that now reach further.</param>
/// <param name="Sessions">Sessions.</param>
/// <param name="Attendances">Attendances.</param>
public sealed record ImportAdditions(
    int Sites, int Programs, int Staff, int Groups, int Clients, int Episodes, int EpisodesExtended, int Sessions, int Attendances)
{
    /// <summary>Whether everything is there already.</summary>
    public bool IsEmpty => Attendances == 0;

    /// <summary>Each with its name, for a list; what is 0 is among them.</summary>
    public IReadOnlyList<(string Words, int Count)> Parts =>
    [
        ("sites", Sites), ("programs", Programs), ("staff", Staff), ("groups", Groups), ("clients", Clients),
        ("stays", Episodes), ("stays extended", EpisodesExtended), ("sessions", Sessions), ("attendances", Attendances),
    ];
}
