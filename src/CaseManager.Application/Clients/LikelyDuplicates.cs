using CaseManager.Application.Abstractions;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Clients;

/// <summary>A client who may be the one that is being entered.</summary>
/// <param name="HasSameName">The names are the same; else they are alike, and the birth date is the same.</param>
public sealed record LikelyDuplicate(Guid Id, string Mrn, ClientNames Names, DateOnly? BirthDate, bool HasSameName, bool HasSameBirthDate)
{
    /// <summary>Last name first, as lists are read.</summary>
    public string ListName => $"{Names.Last}, {Names.First}";
}

/// <summary>Finds clients who may be the one that is being entered: of the same name, or born on the same day with a name like it. By index, in two queries.</summary>
public sealed class LikelyDuplicates(ICaseManagerDb db) : IReader
{
    /// <summary>The code of the problem that asks for a second confirmation.</summary>
    public const string Code = "client.likely-duplicates";

    /// <summary>Most that are shown.</summary>
    public const int Most = 10;

    // People born on one day, and people of one name: more than these are looked through by nobody.
    private const int MostOfOneDay = 500;

    /// <summary>The likeliest first: the same name and birth date, then the same name, then a like name.</summary>
    /// <param name="exceptId">The record that is being corrected.</param>
    public async Task<IReadOnlyList<LikelyDuplicate>> FindAsync(ClientNames names, DateOnly? birthDate, Guid? exceptId, CancellationToken cancellationToken)
    {
        var others = db.Clients.AsNoTracking().Where(c => c.MergedIntoId == null && c.Id != exceptId);
        var (legal, preferred) = (names.LegalKey, names.PreferredKey ?? names.LegalKey);
        var namesakes = await Rows(others.Where(c => c.LegalNameKey == legal || c.LegalNameKey == preferred || c.PreferredNameKey == legal || c.PreferredNameKey == preferred))
            .Take(Most).ToListAsync(cancellationToken);
        var sameDay = birthDate is null ? [] : await Rows(others.Where(c => c.BirthDate == birthDate)).Take(MostOfOneDay).ToListAsync(cancellationToken);
        return [.. namesakes.Concat(sameDay.Where(r => NameLikeness.AreAlike(r.Names, names))).DistinctBy(r => r.Id)
            .Select(r => new LikelyDuplicate(r.Id, r.Mrn, r.Names, r.BirthDate, NameLikeness.AreSame(r.Names, names), birthDate is not null && r.BirthDate == birthDate))
            .OrderByDescending(d => d.HasSameName && d.HasSameBirthDate).ThenByDescending(d => d.HasSameName).ThenBy(d => d.ListName, StringComparer.InvariantCulture).ThenBy(d => d.Mrn, StringComparer.Ordinal)
            .Take(Most)];
    }

    /// <summary>Asks for a second confirmation where somebody was found whom nobody looked at yet.</summary>
    /// <param name="knownOthers">Those who were shown, and are said to be somebody else.</param>
    /// <exception cref="RuleViolationException"><see cref="Code"/>.</exception>
    internal async Task RequireNoneAsync(ClientNames names, DateOnly? birthDate, Guid? exceptId, IReadOnlyCollection<Guid> knownOthers, CancellationToken cancellationToken)
    {
        var found = await FindAsync(names, birthDate, exceptId, cancellationToken);
        Require.That(found.All(d => knownOthers.Contains(d.Id)), Code,
            "Somebody like this is in the register already. Look at them below; if it is somebody else, say so and save again.", "IsSomebodyElse");
    }

    private static IQueryable<Row> Rows(IQueryable<Client> clients) => clients.OrderBy(c => c.Mrn)
        .Select(c => new Row(c.Id, c.Mrn, new ClientNames(c.LegalFirstName, c.LegalLastName, c.LegalMiddleName, c.PreferredName), c.BirthDate));

    private sealed record Row(Guid Id, string Mrn, ClientNames Names, DateOnly? BirthDate);
}
