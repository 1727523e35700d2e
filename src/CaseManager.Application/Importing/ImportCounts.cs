namespace CaseManager.Application.Importing;

/// <summary>What a file holds, whatever of it is in the database already.</summary>
/// <param name="Repeats">Rows that repeat an earlier one exactly.</param>
/// <param name="Refused">Rows that cannot be taken over; <see cref="ImportPlan.Remarks"/> say why.</param>
public abstract record ImportCounts(int Repeats, int Refused)
{
    /// <summary>Rows that stand, or more of what they hold; 0 where none does.</summary>
    public abstract int Standing { get; }

    /// <summary>A word and a number each, in the order in which scripts read them.</summary>
    public abstract IReadOnlyList<(string Words, int Count)> Parts { get; }
}
