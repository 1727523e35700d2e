using CaseManager.Domain.Common;

namespace CaseManager.Domain.Clients;

/// <summary>Two records of one person made one: who did it, when and why, what moved, and what stood there before, so that it can be undone.</summary>
public sealed class ClientMerge : AggregateRoot
{
    /// <summary>Longest name of whoever merges or undoes, in characters.</summary>
    public const int ByLength = 200;

    /// <summary>Longest reason, in characters.</summary>
    public const int WhyLength = 500;

    private readonly List<MergedRow> rows = [];

    private ClientMerge() => (By, Why, Before, After) = ("", "", "", "");

    private ClientMerge(Client survivor, Client merged, string by, DateTime utcNow, string why)
        : this()
    {
        (SurvivorId, MergedId) = (survivor.Id, merged.Id);
        Before = ClientSnapshot.Of(survivor).ToText();
        (By, At, Why) = (Require.Text(by, nameof(By), ByLength), utcNow, Require.Text(why, nameof(Why), WhyLength));
    }

    /// <summary>The record that stands.</summary>
    public Guid SurvivorId { get; private set; }

    /// <summary>The record that stands.</summary>
    public Client Survivor { get; private set; } = null!;

    /// <summary>The record that leads to it from now on.</summary>
    public Guid MergedId { get; private set; }

    /// <summary>The record that leads to it from now on.</summary>
    public Client Merged { get; private set; } = null!;

    /// <summary>What <see cref="Survivor"/> said before, see <see cref="ClientSnapshot"/>.</summary>
    public string Before { get; private set; }

    /// <summary>What <see cref="Survivor"/> said when it was done: where it says something else, it was changed since.</summary>
    public string After { get; private set; }

    /// <summary>Who merged.</summary>
    public string By { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }

    /// <summary>Why.</summary>
    public string Why { get; private set; }

    /// <summary>Who undid it; null while it stands.</summary>
    public string? UndoneBy { get; private set; }

    /// <summary>When it was undone (UTC).</summary>
    public DateTime? UndoneAt { get; private set; }

    /// <summary>What moved, and what was set aside; to be read through queries, since there may be thousands.</summary>
    public IReadOnlyCollection<MergedRow> Rows => rows;

    /// <summary>Merges <paramref name="merged"/> into <paramref name="survivor"/>; what belongs to it is moved by whoever calls.</summary>
    /// <param name="taken">The parts in which the merged record is right.</param>
    /// <exception cref="RuleViolationException"><c>merge.same</c>, <c>client.merged</c>, text rules for <paramref name="why"/>, and those of the parts.</exception>
    public static ClientMerge Of(Client survivor, Client merged, IReadOnlyCollection<MergedPart> taken, string by, DateTime utcNow, DateOnly today, string why)
    {
        Require.That(survivor.Id != merged.Id, "merge.same", "A record cannot be merged with itself.");
        survivor.RequireUnmerged();
        merged.RequireUnmerged();
        var merge = new ClientMerge(survivor, merged, by, utcNow, why);
        survivor.TakeOver(merged, ClientSnapshot.Of(survivor).With(ClientSnapshot.Of(merged), taken), by, utcNow, today);
        merged.LeadTo(survivor);
        merge.After = ClientSnapshot.Of(survivor).ToText();
        return merge;
    }

    /// <summary>Notes rows of the merged record that move to the survivor, or that are set aside.</summary>
    public void Note(MergedRowKind kind, IEnumerable<Guid> ids, bool isSetAside = false) => rows.AddRange(ids.Select(id => new MergedRow(kind, id, isSetAside)));

    /// <summary>Takes it back: both records say again what they said; what moved is moved back by whoever calls.</summary>
    /// <exception cref="RuleViolationException"><c>merge.undone</c>: it was undone before; <c>merge.changed</c>: the survivor was changed, or merged, since.</exception>
    public void Undo(Client survivor, Client merged, string by, DateTime utcNow)
    {
        Require.That(UndoneAt is null, "merge.undone", "This merge was undone already.");
        Require.That(survivor.MergedIntoId is null && ClientSnapshot.Of(survivor).ToText() == After, "merge.changed",
            "The record was corrected, or merged again, since. Undo what came later first, or correct the records one by one.");
        survivor.PutBack(ClientSnapshot.Parse(Before), At);
        merged.StandAlone();
        (UndoneBy, UndoneAt) = (Require.Text(by, nameof(UndoneBy), ByLength), utcNow);
        Changed();
    }
}
