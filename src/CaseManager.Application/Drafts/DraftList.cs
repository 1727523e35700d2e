using CaseManager.Application.Abstractions;
using CaseManager.Application.SignIn;
using CaseManager.Application.UseCases;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Drafts;

/// <summary>A draft with what was typed.</summary>
/// <param name="SavedAt">UTC.</param>
public sealed record DraftView(string Form, DateTime SavedAt, string Fields);

/// <summary>Finds one's own drafts.</summary>
public sealed class DraftList(ICaseManagerDb db, ICurrentUser current, ISecrets secrets, TimeProvider time) : IReader
{
    private const int Most = 40;

    /// <summary>Those of the forms on a page, the newest first; none that is older than a day.</summary>
    public async Task<IReadOnlyList<DraftView>> OnPageAsync(string? page, CancellationToken cancellationToken)
    {
        var (user, oldest) = (current.Id ?? Guid.Empty, time.GetUtcNow().UtcDateTime - Draft.Lasts);
        var found = await db.Drafts.AsNoTracking().Where(d => d.UserId == user && d.Page == page && d.SavedAt > oldest)
            .OrderByDescending(d => d.SavedAt).ThenBy(d => d.Form).Take(Most).ToListAsync(cancellationToken);
        return [.. found.Select(d => (Draft: d, Fields: secrets.Decrypt(PurposeFor(user), d.Content))).Where(d => d.Fields is not null)
            .Select(d => new DraftView(d.Draft.Form, d.Draft.SavedAt, d.Fields!))];
    }

    internal static string PurposeFor(Guid user) => $"draft of {user}";
}
