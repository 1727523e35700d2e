using CaseManager.Domain.Clients;

namespace CaseManager.Application.Importing.Clients;

// Who may be the same person: of the same name, or born on the same day with a name like it, in the register or further up in the file.
internal sealed class DuplicateCheck
{
    // More than these are looked through by nobody.
    private const int MostOfOneName = 5;
    private const int MostOfOneDay = 500;

    private readonly Dictionary<string, List<string>> byName = [];
    private readonly Dictionary<DateOnly, List<(string Mrn, ClientNames Names)>> byDay = [];

    public DuplicateCheck(IEnumerable<KnownPerson> known)
    {
        foreach (var person in known)
        {
            Add(person.Mrn, person.NameKeys, person.Names, person.BirthDate);
        }
    }

    // The MRNs of those before; the client is one of them from then on.
    public IReadOnlyList<string> Take(string mrn, ClientNames names, DateOnly? birthDate)
    {
        string[] keys = [.. new[] { names.LegalKey, names.PreferredKey }.OfType<string>()];
        var namesakes = keys.SelectMany(k => byName.GetValueOrDefault(k) ?? []);
        var sameDay = birthDate is { } day ? byDay.GetValueOrDefault(day) ?? [] : [];
        List<string> found = [.. namesakes.Concat(sameDay.Where(p => NameLikeness.AreAlike(p.Names, names)).Select(p => p.Mrn)).Distinct().Take(MostOfOneName)];
        Add(mrn, keys, names, birthDate);
        return found;
    }

    private void Add(string mrn, IReadOnlyList<string> keys, ClientNames names, DateOnly? birthDate)
    {
        foreach (var key in keys.Where(k => k.Length > 0))
        {
            Add(byName, key, mrn, MostOfOneName);
        }

        if (birthDate is { } day)
        {
            Add(byDay, day, (mrn, names), MostOfOneDay);
        }
    }

    private static void Add<TKey, T>(Dictionary<TKey, List<T>> lists, TKey key, T item, int most)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        if (list.Count < most)
        {
            list.Add(item);
        }
    }
}
