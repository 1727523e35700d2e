using System.Linq.Expressions;
using CaseManager.Application.Abstractions;
using CaseManager.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Clients;

/// <summary>Finds clients by what is typed, by index alone (docs/adr/0012).</summary>
internal static class ClientMatching
{
    /// <summary>Most matches that a list goes through; who gets more types more.</summary>
    internal const int Most = 500;

    /// <summary>
    /// The keys of those who match, a key perhaps twice: by birth date, then by the beginning of a word, then by the middle of one. Of each kind the
    /// first <paramref name="most"/> in the order of the index are read, so that the length of the register does not matter.
    /// </summary>
    /// <param name="among">Those whom the search may find; null for everybody.</param>
    internal static async Task<IQueryable<Guid>> KeysAsync(ICaseManagerDb db, IQueryable<Guid>? among, ClientQuery query, int most, CancellationToken cancellationToken)
    {
        var (starts, middles) = Places(db, await RarestFirstAsync(db, query.Words, cancellationToken));
        var born = query.Days.Count == 0 ? db.Clients.Where(c => false).Select(c => c.Id) : Born(db, query);
        if (among is not null)
        {
            (starts, middles, born) = (starts.Where(t => among.Contains(t.ClientId)), middles.Where(t => among.Contains(t.ClientId)), born.Where(id => among.Contains(id)));
        }

        var byName = First(starts, most).Concat(First(middles, most));
        return query.Days.Count == 0 ? byName : born.OrderBy(id => id).Take(most).Concat(byName);
    }

    /// <summary>The keys of all who match, a key perhaps twice; for lists that hold few of them.</summary>
    internal static async Task<IQueryable<Guid>> AllKeysAsync(ICaseManagerDb db, ClientQuery query, CancellationToken cancellationToken)
    {
        var (starts, middles) = Places(db, await RarestFirstAsync(db, query.Words, cancellationToken));
        var byName = starts.Select(t => t.ClientId).Concat(middles.Select(t => t.ClientId));
        return query.Days.Count == 0 ? byName : Born(db, query).Concat(byName);
    }

    private static (IQueryable<ClientSearchTerm> Starts, IQueryable<ClientSearchTerm> Middles) Places(ICaseManagerDb db, IReadOnlyList<string> words)
    {
        var places = words.Count == 0 ? db.ClientSearchTerms.Where(t => false) : Of(db, words[0]);
        foreach (var word in words.Skip(1))
        {
            var others = Of(db, word);
            places = places.Where(t => others.Any(o => o.ClientId == t.ClientId));
        }

        return (places.Where(t => t.Rank == ClientSearchTerm.Start), places.Where(t => t.Rank == ClientSearchTerm.Middle));
    }

    private static IQueryable<Guid> First(IQueryable<ClientSearchTerm> places, int most) =>
        places.OrderBy(t => t.First).ThenBy(t => t.Second).ThenBy(t => t.Third).Select(t => t.ClientId).Take(most);

    private static IQueryable<Guid> Born(ICaseManagerDb db, ClientQuery query)
    {
        // At most four readings; a day given twice changes nothing.
        DateOnly Day(int i) => query.Days[Math.Min(i, query.Days.Count - 1)];
        var (first, second, third, fourth) = (Day(0), Day(1), Day(2), Day(3));
        var born = db.Clients.Where(c => c.BirthDate == first || c.BirthDate == second || c.BirthDate == third || c.BirthDate == fourth);
        foreach (var word in query.OtherWords)
        {
            var others = Of(db, word);
            born = born.Where(c => others.Any(o => o.ClientId == c.Id));
        }

        return born.Select(c => c.Id);
    }

    // Of several words the one that fewest places begin with is sought, and the others are looked up for those that it finds.
    private static async Task<IReadOnlyList<string>> RarestFirstAsync(ICaseManagerDb db, IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        if (words.Count < 2)
        {
            return words;
        }

        var counted = new List<(string Word, int Places)>();
        foreach (var word in words)
        {
            var (starts, middles) = Places(db, [word]);
            counted.Add((word, await First(starts, Most).Concat(First(middles, Most)).CountAsync(cancellationToken)));
        }

        return [.. counted.OrderBy(c => c.Places).ThenByDescending(c => c.Word.Length).Select(c => c.Word)];
    }

    // The index knows the first letters of a place; the few that are found by a longer word are looked at whole.
    private static IQueryable<ClientSearchTerm> Of(ICaseManagerDb db, string word)
    {
        var found = db.ClientSearchTerms.Where(BeginsWith(word));
        return word.Length <= SearchPrefix.Length ? found : found.Where(t => db.Clients.Any(c => c.Id == t.ClientId && c.SearchKey.Replace(" ", "").Contains(word)));
    }

    // A range of one of the three numbers, behind numbers that are the same for all texts which begin so.
    private static Expression<Func<ClientSearchTerm, bool>> BeginsWith(string word)
    {
        var (from, to) = (SearchPrefix.From(word), SearchPrefix.To(word));
        return from.First != to.First ? t => t.First >= from.First && t.First <= to.First
            : from.Second != to.Second ? t => t.First == from.First && t.Second >= from.Second && t.Second <= to.Second
            : t => t.First == from.First && t.Second == from.Second && t.Third >= from.Third && t.Third <= to.Third;
    }
}
